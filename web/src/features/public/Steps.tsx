import { publicZh as t } from '../../copy/zh';
import type { Progress, Step } from './ask-progress';

export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol>
      {steps.map((s) => (
        <li key={s.title} className={s.done ? 'done' : undefined}>
          <span aria-hidden="true">{s.done ? '✓' : '○'}</span> {s.title}
          <small>{s.done ? (s.at ? t.on(s.at) : t.done) : t.notYet}</small>
        </li>
      ))}
    </ol>
  );
}

/** 一事联办: the other matters of the same visit, one under the other, on the one answer. */
export function Together({ answer }: { answer: Progress }) {
  const others = (answer.group ?? []).filter((g) => g.number !== answer.number);
  if (others.length === 0) return null;
  return (
    <section aria-label={t.together}>
      <h2>{t.together}</h2>
      {others.map((g) => (
        <section key={g.number} aria-label={g.itemName} className="together">
          <p className="item">{g.itemName}</p>
          <p className="headline-small">{g.headline}</p>
          <Steps steps={g.steps} />
          <p className="updated">{g.number}</p>
        </section>
      ))}
    </section>
  );
}
