import { publicGuides as t } from '../../../copy/public-guides';

export function Lost({ onAgain }: { onAgain: () => void }) {
  return (
    <>
      <p className="problem" role="alert">
        {t.lost}
      </p>
      <button type="button" onClick={onAgain}>
        {t.retry}
      </button>
    </>
  );
}
