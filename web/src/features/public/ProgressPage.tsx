import { useEffect, useRef, useState } from 'react';
import { publicZh as t } from '../../copy/zh';
import { askProgress, type Progress } from './ask-progress';
import { Steps, Together } from './Steps';

/** After the #, so that the code reaches no server log: #<number>.<code> */
export function fromFragment(hash: string): { number: string; code: string } {
  const text = decodeURIComponent(hash.replace(/^#/, ''));
  const dot = text.lastIndexOf('.');
  return dot < 0 ? { number: text, code: '' } : { number: text.slice(0, dot), code: text.slice(dot + 1) };
}

export function ProgressPage() {
  const [asked, setAsked] = useState(() => fromFragment(window.location.hash));
  const [answer, setAnswer] = useState<Progress>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLElement>(null);
  const ask = async (number: string, code: string) => {
    if (!number.trim() || !code.trim()) return setProblem(t.both);
    setBusy(true);
    setProblem('');
    setAnswer(undefined);
    try {
      const got = await askProgress(number.trim(), code.trim());
      if ('steps' in got) setAnswer(got);
      else setProblem(got.sentence ?? t.failed);
    } catch {
      setProblem(t.noNetwork);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    const { number, code } = fromFragment(window.location.hash);
    if (number && code) void ask(number, code);
  }, []);
  useEffect(() => {
    if (answer) result.current?.focus();
  }, [answer]);
  return (
    <main>
      <h1>{t.title}</h1>
      {answer && (
        <section ref={result} tabIndex={-1} aria-label={t.answer} className="answer">
          <p className="item">{answer.itemName}</p>
          <p className="headline" role="status">
            {answer.headline}
          </p>
          {answer.next && <p className="next">{answer.next}</p>}
          <Steps steps={answer.steps} />
          <p className="updated">
            {answer.number}　{t.updated(answer.updatedAt)}
          </p>
          <Together answer={answer} />
        </section>
      )}
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void ask(asked.number, asked.code);
        }}
      >
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <label htmlFor="number">{t.number}</label>
        <input
          id="number"
          value={asked.number}
          autoComplete="off"
          onChange={(e) => setAsked({ ...asked, number: e.target.value })}
        />
        <label htmlFor="code">{t.code}</label>
        <input
          id="code"
          value={asked.code}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={(e) => setAsked({ ...asked, code: e.target.value })}
        />
        <button type="submit" disabled={busy}>
          {busy ? t.busy : t.ask}
        </button>
      </form>
      <p className="free">{t.free}</p>
    </main>
  );
}
