import { useEffect, useState } from 'react';
import { guideWords } from '../../../copy/guide-words';
import { publicGuides as t } from '../../../copy/public-guides';
import { PublicGuide } from './PublicGuide';
import { PublicList } from './PublicList';
import './guides.css';

const KEY = 'public-contrast';

/** /g and /g/<item>: what the windows work by, open to everybody. */
export default function PublicGuides({ itemId }: { itemId?: string }) {
  const [contrast, setContrast] = useState(() => kept());
  useEffect(() => {
    document.documentElement.dataset.mode = contrast ? 'contrast' : 'normal';
    try {
      localStorage.setItem(KEY, contrast ? '1' : '');
    } catch {
      // A forbidden store only costs the habit.
    }
  }, [contrast]);
  return (
    <main className="guides">
      <p className="guides-top no-print">
        {itemId ? <a href="/g">← {t.toList}</a> : <a href="/p">{t.progress}</a>}
        <button type="button" className="small" aria-pressed={contrast} onClick={() => setContrast(!contrast)}>
          {t.contrast}
        </button>
      </p>
      {itemId ? <PublicGuide itemId={itemId} /> : <PublicList />}
      <p className="free">
        {guideWords.field.complaint}：{t.free}
      </p>
    </main>
  );
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
