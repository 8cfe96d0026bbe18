import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { declinesZh } from '../../copy/declines';
import { hallZh } from '../../copy/hall';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { MOST_ITEMS, type Draft } from './draft';
import { removeItem } from './items';

type Props = {
  draft: Draft;
  change: (f: (d: Draft) => Draft, now?: boolean) => void;
  onAdd: () => void;
  onHelp: () => void;
  onDecline: () => void;
};

export function WizardHead({ draft, change, onAdd, onHelp, onDecline }: Props) {
  const { items, ticket } = draft;
  const first = items[0]?.name;
  return (
    <>
      <header className="wizard-head">
        <h1>
          {!first ? zh.intake.title : items.length > 1 ? intakeZh.bundle.heading(first, items.length) : first}
          {draft.practice && <span className="badge">{zh.practice}</span>}
        </h1>
        {ticket && (
          <span className="ticket-badge">
            <b>{hallZh.intake.badge(ticket)}</b>
            <button
              type="button"
              id="f-ticket"
              className="plain"
              aria-label={hallZh.intake.dropOf(ticket)}
              onClick={() => change((d) => ({ ...d, ticket: undefined }))}
            >
              {hallZh.intake.drop}
            </button>
          </span>
        )}
        <span className="wizard-tools">
          {first && (
            <>
              <Button onClick={onAdd} aria-keyshortcuts="Alt+A" disabled={items.length >= MOST_ITEMS}>
                {intakeZh.bundle.add} <kbd className="key">Alt A</kbd>
              </Button>
              <Button onClick={onHelp} aria-keyshortcuts="Alt+K">
                {intakeZh.help.open} <kbd className="key">Alt K</kbd>
              </Button>
            </>
          )}
          <Button onClick={onDecline} aria-keyshortcuts="Alt+N">
            {declinesZh.button} <kbd className="key">Alt N</kbd>
          </Button>
          <Seconds from={draft.startedAt} />
        </span>
      </header>
      {items.length > 1 && (
        <ul className="chosen" aria-label={intakeZh.bundle.chosen}>
          {items.map((item) => (
            <li key={item.id}>
              {item.name}
              <button
                type="button"
                className="plain"
                aria-label={intakeZh.bundle.remove(item.name)}
                onClick={() => change((d) => removeItem(d, item.id), true)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Seconds({ from }: { from: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  return <span className="seconds">{zh.intake.seconds(Math.floor(seconds / 60), seconds % 60)}</span>;
}
