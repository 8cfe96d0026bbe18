import { Choice } from '../../components/Choice';
import { intakeZh } from '../../copy/intake';
import { SITUATION, answered } from '../../lib/situations';
import type { Draft } from './draft';
import { ItemHelp } from './help/ItemHelp';
import { questionsAsked, type Question } from './parts';
import type { StepProps } from './step-props';

type Props = StepProps & { at: number; setAt: (at: number) => void; onAnswered: () => void };

/** One question at a time; a digit answers it and goes on, what was answered stands above and can be opened again. */
export function SituationStep({ change, errors, parts, at, setAt, onAnswered }: Props) {
  const questions = questionsAsked(parts);
  const now = questions[Math.min(at, questions.length - 1)];
  if (!now) return null;
  const several = parts.length > 1;
  const said = (q: Question) => {
    const text = q.asked.id === SITUATION ? intakeZh.situation.first : q.asked.text;
    return several ? intakeZh.situation.of(q.part.item.name, text) : text;
  };
  const before = questions.slice(0, questions.indexOf(now));
  return (
    <>
      {before.length > 0 && (
        <ol className="answered" aria-label={intakeZh.situation.answered}>
          {before.map((q, i) => (
            <li key={`${q.part.item.id}/${q.asked.id}`}>
              <button
                type="button"
                className="plain"
                onClick={() => setAt(i)}
                aria-label={intakeZh.situation.again(said(q))}
              >
                {said(q)}
              </button>
              <b>{q.asked.chosen?.text}</b>
            </li>
          ))}
        </ol>
      )}
      <Choice
        key={`${now.part.item.id}/${now.asked.id}`}
        legend={said(now)}
        name="situation"
        numbered
        value={now.asked.chosen?.id}
        options={now.asked.options.map((o) => ({ value: o.id, label: o.text }))}
        onChange={(option) => {
          // Arrow keys choose too: the question stays until it is answered on purpose.
          setAt(at);
          change((d) => withAnswer(d, now, option));
        }}
        onPicked={onAnswered}
        error={errors.situation}
      />
      <p className="hint">{intakeZh.situation.keys}</p>
      <details className="guide">
        <summary>{intakeZh.help.title(now.part.item.name)}</summary>
        <ItemHelp guide={now.part.guide} />
      </details>
    </>
  );
}

/** What was collected stays under its material; a paper the new path does not need is kept aside and not sent. */
function withAnswer(d: Draft, { part }: Question, option: string): Draft {
  const items = d.items.map((i) =>
    i.id === part.item.id ? { ...i, answers: answered(part.guide, i.answers, option) } : i,
  );
  return { ...d, items };
}
