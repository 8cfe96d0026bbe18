import { TextField } from '../../../../components/Field';
import { guidesZh } from '../../../../copy/guides';
import type { SituationQuestion } from '../../../../lib/contract';
import { questionsOf } from '../../../../lib/situations';
import type { Errors } from '../check-guide';
import type { GuideForm } from '../form';
import { replaced, without } from '../part-props';
import { Check, RowTools } from './RowTools';

const t = guidesZh.edit;

export function QuestionFields(p: {
  form: GuideForm;
  at: number;
  errors: Errors;
  onChange: (part: Partial<SituationQuestion>) => void;
  /** A change that takes answers away. */
  onCut: (part: Partial<SituationQuestion>) => void;
  onUp: () => void;
  onRemove: () => void;
  newOption: () => string;
}) {
  const q = p.form.questions[p.at]!;
  const n = p.at + 1;
  const name = `question.${q.id}`;
  const earlier = questionsOf({ ...p.form, questions: p.form.questions.slice(0, p.at) }).flatMap((e) => e.options);
  const toggle = (id: string, on: boolean) =>
    p.onChange({ askIf: on ? [...q.askIf, id] : q.askIf.filter((x) => x !== id) });
  return (
    <fieldset className="block">
      <legend className="sr-only">{t.questionText(n)}</legend>
      <div className="edit-line">
        <TextField
          name={name}
          label={t.questionText(n)}
          value={q.text}
          onChange={(text) => p.onChange({ text })}
          error={p.errors[name]}
          maxLength={100}
        />
        <RowTools what={q.text || t.questionText(n)} first={p.at === 0} onUp={p.onUp} onRemove={p.onRemove} />
      </div>
      {q.options.map((o, i) => (
        <div key={o.id} className="edit-line option-line">
          <TextField
            name={`${name}.${o.id}`}
            label={t.optionText(n, i + 1)}
            value={o.text}
            onChange={(text) => p.onChange({ options: replaced(q.options, i, { text }) })}
            error={p.errors[`${name}.${o.id}`]}
            maxLength={100}
          />
          <RowTools
            what={o.text || t.optionText(n, i + 1)}
            onRemove={() => p.onCut({ options: without(q.options, i) })}
          />
        </div>
      ))}
      <button
        type="button"
        className="plain"
        aria-label={t.addOption(n)}
        onClick={() => p.onChange({ options: [...q.options, { id: p.newOption(), text: '' }] })}
      >
        ＋ {t.addOptionShort}
      </button>
      {earlier.length > 0 && (
        <details open={q.askIf.length > 0}>
          <summary>{t.askIf}</summary>
          <div className="row">
            {earlier.map((o) => (
              <Check key={o.id} label={o.text} checked={q.askIf.includes(o.id)} onChange={(on) => toggle(o.id, on)} />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}
