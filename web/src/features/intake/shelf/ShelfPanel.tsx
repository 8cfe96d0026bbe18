import { Button } from 'antd';
import { Choice } from '../../../components/Choice';
import { intakeZh } from '../../../copy/intake';
import type { Consent } from '../../../lib/contract';
import { givenFor, type Needed } from '../parts';
import type { StepProps } from '../step-props';
import { reusable, reuse } from './reuse';

const copy = intakeZh.shelf;

/** One key takes over all that earlier cases hold; then, once for the case, how the applicant agreed. */
export function ShelfPanel({ draft, change, errors, lines }: StepProps & { lines: Needed[] }) {
  const offered = reusable(draft, lines);
  const reused = lines.some((line) => givenFor(draft, line).treatment === 'reused');
  if (offered.length === 0 && !reused) return null;
  return (
    <section className="shelf" aria-label={copy.reuse}>
      {offered.length > 0 && (
        <div className="row">
          <b>{copy.title(offered.length)}</b>
          <Button type="primary" autoFocus aria-keyshortcuts="R" onClick={() => change((d) => reuse(d, offered), true)}>
            {copy.all} <kbd className="key">R</kbd>
          </Button>
        </div>
      )}
      {reused && (
        <Choice<Consent>
          legend={copy.consent}
          name="consent"
          numbered
          inline
          value={draft.consent}
          options={(['signed', 'oral'] as const).map((value) => ({ value, label: copy.consents[value] }))}
          onChange={(consent) => change((d) => ({ ...d, consent }), true)}
          error={errors.consent}
        />
      )}
    </section>
  );
}
