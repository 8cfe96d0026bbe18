import { useEffect, useRef } from 'react';
import { guideWords } from '../copy/guide-words';
import { answered, MOST_QUESTIONS, SITUATION, walk, type Tree } from '../lib/situations';
import './situations.css';

const t = guideWords.tree;

/** One question at a time; a digit answers it wherever the focus is, Backspace goes back. Answered ones stay in sight and can be changed. */
export function SituationAsker({
  guide,
  answers,
  onChange,
}: {
  guide: Tree;
  answers: readonly string[];
  onChange: (answers: string[]) => void;
}) {
  const here = walk(guide, answers);
  const box = useRef<HTMLDivElement>(null);
  const asked = here.answers.length;
  const before = useRef(asked);
  useEffect(() => {
    // The button that had the focus is gone: the next question takes it over, or the last answer, to change it.
    const lost = !document.activeElement || document.activeElement === document.body;
    if (before.current !== asked && lost) {
      const buttons = box.current!.querySelectorAll<HTMLElement>('.asker-now button');
      const answers = box.current!.querySelectorAll<HTMLElement>('.asker-done button');
      (buttons[0] ?? answers[answers.length - 1])?.focus({ preventScroll: true });
    }
    before.current = asked;
  }, [asked]);
  if (here.asked.length === 0) return null;
  const words = (id: string, text: string) => (id === SITUATION && !text ? t.situation : text);
  return (
    <div className="asker" ref={box}>
      <ol className="asker-done">
        {here.asked
          .filter((q) => q.chosen)
          .map((q, i) => (
            <li key={q.id}>
              <span>{words(q.id, q.text)}</span> <b>{q.chosen!.text}</b>
              <button
                type="button"
                className="plain"
                aria-label={t.change(words(q.id, q.text))}
                aria-keyshortcuts={i === asked - 1 ? 'Backspace' : undefined}
                onClick={() => onChange(here.answers.slice(0, i))}
              >
                {i === asked - 1 ? t.back : t.change('').replace(/：$/, '')}
              </button>
            </li>
          ))}
      </ol>
      {here.next && (
        <div className="asker-now" role="group" aria-label={words(here.next.id, here.next.text)}>
          <p className="asker-count">{t.question(asked + 1, MOST_QUESTIONS)}</p>
          <p className="asker-question" role="status">
            {words(here.next.id, here.next.text)}
          </p>
          {here.next.options.map((o, i) => (
            <button
              key={o.id}
              type="button"
              aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
              onClick={() => onChange(answered(guide, here.answers, o.id))}
            >
              {i < 9 && (
                <kbd className="key" aria-hidden="true">
                  {i + 1}
                </kbd>
              )}
              {o.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
