import { intakeZh } from '../../../copy/intake';
import { fullDate } from '../../../lib/time';
import type { Draft } from '../draft';
import { OpenCases } from './OpenCases';
import type { ShelfState } from './use-shelf';

const copy = intakeZh.shelf;

/** What the county already knows of this person, said in one line above the form. */
export function ShelfLine({ draft, state }: { draft: Draft; state: ShelfState }) {
  const { shelf } = draft;
  const known = shelf?.known;
  let text = '';
  if (state.asking) text = copy.asking;
  else if (state.failed) text = copy.failed(state.failed);
  else if (known) text = copy.known(known.name, known.lastNumber, fullDate(known.lastAt));
  else if (shelf) text = copy.nobody;
  return (
    <>
      <p className={known ? 'shelf-line shelf-known' : 'shelf-line'} role="status">
        {text}
      </p>
      {shelf && shelf.open.length > 0 && <OpenCases title={intakeZh.elsewhere.known} rows={shelf.open} />}
    </>
  );
}
