import { hallZh as t } from '../../copy/hall';
import { clock, saidSpan } from '../../lib/time';
import type { HallDay, Waiting } from './contract';
import type { Panel } from './panel';
import { inLine, saidKind, saidWait, waitLevel } from './waits';

type Seated = Extract<Panel, { window: unknown }>;

export function NowSubject({ panel, day }: { panel: Seated; day: HallDay }) {
  if (panel.phase === 'called')
    return (
      <Subject
        number={panel.number}
        label={t.now.calling}
        facts={t.now.called(panel.times, clock(new Date(panel.at)))}
      />
    );
  if (panel.phase === 'serving')
    return (
      <Subject
        number={panel.number}
        label={t.now.serving(saidSpan(panel.since, day.asOf))}
        facts={panel.itemName ?? t.now.noItem}
      />
    );
  if (!panel.next) {
    const others = inLine(day).length;
    return (
      <div className="now-subject">
        <p className="now-nobody">{t.now.nobody}</p>
        <p className="hint">{others ? t.now.nobodyForMe(others) : t.now.nobodyHint}</p>
      </div>
    );
  }
  return <Next waiting={panel.next} limit={day.figures.waitLimitMinutes} />;
}

function Next({ waiting, limit }: { waiting: Waiting; limit: number }) {
  return (
    <div className="now-subject">
      <p className="now-label">{t.now.next}</p>
      <p className="now-number">{waiting.number}</p>
      <p className="now-facts">
        <span>{saidKind(waiting)}</span>
        <span>{waiting.itemName ?? t.now.noItem}</span>
        <b className={`wait-${waitLevel(waiting.waitedMinutes, limit)}`}>
          {t.now.waited(saidWait(waiting.waitedMinutes, limit))}
        </b>
      </p>
    </div>
  );
}

function Subject({ number, label, facts }: { number: string; label: string; facts: string }) {
  return (
    <div className="now-subject">
      <p className="now-label">{label}</p>
      <p className="now-number">{number}</p>
      <p className="now-facts">
        <span>{facts}</span>
      </p>
    </div>
  );
}
