import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { TextField } from '../../components/Field';
import { qa } from '../../copy/questions';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { saidTime } from '../../lib/time';
import { questionCommand } from './question-command';
import type { CallOutcome, LadderContact, QuestionDetail } from './types';

const keys: [CallOutcome, string][] = [
  ['notReached', 'N'],
  ['reached', 'J'],
  ['answered', 'D'],
  ['passedOn', 'P'],
];
type CallBody = { level: number; contactId?: string; contact: string; outcome: CallOutcome; note?: string };

/** Whom to call now, in large figures, and one key for how it ended. */
export function LadderPanel({ it }: { it: QuestionDetail }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number>();
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: '', key: '' });
  const step = it.ladder.find((s) => s.now);
  const withPhone = step?.contacts.findIndex((c) => c.phone) ?? -1;
  const who = step?.contacts[chosen ?? Math.max(0, withPhone)];

  const log = async (outcome: CallOutcome) => {
    if (busy || !step || !who) return;
    if (outcome === 'answered' && !note.trim()) {
      setError(noting ? qa.ladder.saidMissing : undefined);
      return setNoting(true);
    }
    setBusy(true);
    setError(undefined);
    const body: CallBody = {
      level: step.level,
      contact: `${who.post} ${who.name}`,
      outcome,
      ...(who.id && { contactId: who.id }),
      ...(outcome === 'answered' && { note: note.trim() }),
    };
    const words = JSON.stringify([body, it.calls.length]);
    if (sent.current.body !== words) sent.current = { body: words, key: newId() };
    try {
      await questionCommand<CallBody>(it.number, 'call')(body, sent.current.key, it.version);
      setNoting(false);
      setNote('');
    } catch (problem) {
      setError(problem instanceof Problem || problem instanceof Error ? problem.message : String(problem));
    } finally {
      setBusy(false);
      await client.invalidateQueries();
    }
  };

  return (
    <section className="ladder" aria-label={qa.ladder.title}>
      <h2>{qa.ladder.title}</h2>
      <ol className="ladder-steps">
        {it.ladder.map((s) => (
          <li key={s.level} aria-current={s.now ? 'step' : undefined} className={s.now ? 'ladder-now' : undefined}>
            <h3>
              {qa.ladder.level(s.level, s.name)} {s.now && <span className="badge">{qa.ladder.now}</span>}
            </h3>
            {s.contacts.length === 0 && <p className="hint">{qa.ladder.nobody}</p>}
            {s.contacts.map((c, i) => (
              <Who
                key={c.id ?? c.name}
                contact={c}
                large={s.now}
                picked={s.now && c === who && s.contacts.length > 1}
                onPick={s.now && s.contacts.length > 1 ? () => setChosen(i) : undefined}
              />
            ))}
          </li>
        ))}
      </ol>
      {who && (
        <div className="row" role="group" aria-label={qa.ladder.log}>
          <span>
            {qa.ladder.log}（{who.name}）
          </span>
          {keys.map(([outcome, key]) => (
            <Button key={outcome} disabled={busy} onClick={() => void log(outcome)} aria-keyshortcuts={key}>
              {qa.ladder.outcome[outcome]} <kbd className="key">{key}</kbd>
            </Button>
          ))}
        </div>
      )}
      {noting && who && (
        <form onSubmit={(e) => e.preventDefault()}>
          <TextField
            label={qa.ladder.said(`${who.post} ${who.name}`)}
            hint={qa.ask.personal}
            value={note}
            onChange={setNote}
            rows={3}
            maxLength={2000}
            autoFocus
          />
          <Button type="primary" disabled={busy} onClick={() => void log('answered')} aria-keyshortcuts="Alt+S">
            {qa.ladder.save} <kbd className="key">Alt S</kbd>
          </Button>
        </form>
      )}
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      {it.calls.length > 0 && (
        <ul className="calls" aria-label={qa.ladder.calls}>
          {[...it.calls].reverse().map((c) => (
            <li key={c.at}>
              {saidTime(c.at)}　{c.contact}：{qa.ladder.outcome[c.outcome]}
              {c.note && `，${c.note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type WhoProps = { contact: LadderContact; large: boolean; picked: boolean; onPick?: () => void };

function Who({ contact: c, large, picked, onPick }: WhoProps) {
  const text = (
    <>
      {c.post} <b>{c.name}</b>
      {c.note && <small> {c.note}</small>}
    </>
  );
  return (
    <p className="who-to-call">
      {onPick ? (
        <label>
          <input type="radio" checked={picked} onChange={onPick} /> {text}
        </label>
      ) : (
        <span>{text}</span>
      )}
      {c.phone ? (
        <b className={large ? 'phone phone-large' : 'phone'}>{c.phone}</b>
      ) : (
        <small>{qa.ladder.noPhone}</small>
      )}
    </p>
  );
}
