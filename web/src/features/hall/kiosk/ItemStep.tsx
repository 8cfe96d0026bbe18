import { useState } from 'react';
import { hallZh as t } from '../../../copy/hall';
import { useCatalogue } from '../../intake/get-catalogue';

const PER_PAGE = 8;

/** Nobody has to answer it: the biggest button goes on without. */
export function ItemStep({ onPick }: { onPick: (itemId?: string) => void }) {
  const guides = useCatalogue().data?.guides.filter((g) => g.takenAt.includes('township')) ?? [];
  const [page, setPage] = useState(0);
  const pages = Math.ceil(guides.length / PER_PAGE);
  const shown = guides.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return (
    <>
      <h2>{t.kiosk.item}</h2>
      <button type="button" className="kiosk-big kiosk-main kiosk-skip" onClick={() => onPick()}>
        <b>{t.kiosk.skipItem}</b>
      </button>
      <div className="kiosk-grid kiosk-items">
        {shown.map((g) => (
          <button type="button" key={g.itemId} onClick={() => onPick(g.itemId)}>
            {g.name}
          </button>
        ))}
      </div>
      {pages > 1 && (
        <button type="button" className="kiosk-more" onClick={() => setPage((page + 1) % pages)}>
          {t.kiosk.more}（{page + 1}/{pages}）
        </button>
      )}
    </>
  );
}
