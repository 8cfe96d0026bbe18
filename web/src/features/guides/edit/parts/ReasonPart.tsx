import { TextField } from '../../../../components/Field';
import { guidesZh } from '../../../../copy/guides';
import { changedParts } from '../changed';
import type { GuideForm } from '../form';

const t = guidesZh.edit;

export function ReasonPart(p: {
  start: GuideForm;
  form: GuideForm;
  reason: string;
  onReason: (reason: string) => void;
  error?: string;
  retire?: boolean;
  isNew?: boolean;
}) {
  const changed = changedParts(p.start, p.form);
  return (
    <>
      {p.retire && <p>{t.retireText}</p>}
      <TextField
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        rows={3}
        value={p.reason}
        onChange={p.onReason}
        error={p.error}
        maxLength={500}
        autoFocus={p.retire}
      />
      {!p.retire && !p.isNew && (
        <>
          <h2>{t.review}</h2>
          {changed.length === 0 ? (
            <p className="empty">{t.noDiff}</p>
          ) : (
            <ul>
              {changed.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}
