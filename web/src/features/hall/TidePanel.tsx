import { useState } from 'react';
import { hallZh as t } from '../../copy/hall';
import { clock } from '../../lib/time';
import type { HallProps } from './hall-props';
import { TideDialog, type TideDeed } from './TideDialog';

/** Why the tidal window should open, how that was reckoned, who could sit there, and who decided what. */
export function TidePanel({ day, said }: HallProps) {
  const [deed, setDeed] = useState<TideDeed>();
  const { tide } = day;
  const { forecast } = tide;
  const ask = (what: TideDeed, label: string) => (
    <button type="button" className="act act-small" onClick={() => setDeed(what)}>
      {label}
    </button>
  );
  return (
    <section aria-labelledby="tide" className={`hall-tide tide-is-${tide.state}`}>
      <h2 id="tide" tabIndex={-1}>
        {t.tide.title} <span className="tide-state">{t.tide.state[tide.state]}</span>
        {tide.since && <small> {t.tide.since(clock(new Date(tide.since)))}</small>}
      </h2>
      {tide.reasons.length > 0 && (
        <ul>
          {tide.reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      )}
      {tide.state === 'open' && (
        <p>
          {[
            tide.staffedBy && t.tide.staffedBy(tide.staffedBy),
            tide.openedBy && t.tide.openedBy(tide.openedBy),
            tide.reason,
          ]
            .filter(Boolean)
            .join('；')}
        </p>
      )}
      <p>
        {forecast.shouldOpen
          ? t.tide.shouldOpen(forecast.peopleOver, forecast.openBefore) + t.tide.longest(forecast.longestMinutes)
          : t.tide.calm}
      </p>
      {forecast.lines.length > 0 && (
        <details>
          <summary>{t.tide.how}</summary>
          <ol>
            {forecast.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      {tide.state !== 'open' && (
        <p>
          <b>{t.tide.could}</b> {tide.couldStaff.length ? tide.couldStaff.map((s) => s.name).join('、') : t.tide.nobody}
        </p>
      )}
      {day.mayOpenTide ? (
        <div className="row">
          {tide.state === 'open' ? ask('close', t.tide.close) : ask('open', t.tide.open)}
          {tide.state === 'alarmed' && ask('dismiss', t.tide.dismiss)}
        </div>
      ) : (
        <p className="hint">{t.tide.leader}</p>
      )}
      {deed && (
        <TideDialog
          tide={tide}
          deed={deed}
          onClose={() => setDeed(undefined)}
          onDone={() => {
            setDeed(undefined);
            said(t.done.tide);
          }}
        />
      )}
    </section>
  );
}
