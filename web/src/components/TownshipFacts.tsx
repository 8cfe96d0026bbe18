import { approvals } from '../copy/approvals';
import { zh } from '../copy/zh';
import type { CaseFile } from '../lib/contract';
import { saidTime } from '../lib/time';
import { Fact } from './Fact';

const C = approvals.case;

/** What only cases have that the township decides; nothing for any other. */
export function TownshipFacts({ detail: d }: { detail: CaseFile }) {
  const { tolerated: t, review, issued, closedOutside: outside } = d;
  return (
    <>
      {d.handling && <Fact label={C.handling} value={approvals.handling[d.handling]} />}
      {d.answers && d.answers.length > 0 && (
        <Fact label={C.answers} value={d.answers.map((a) => `${a.question} ${a.text}`).join('；')} />
      )}
      {d.responsible && d.responsible.name !== d.receivedBy.name && (
        <Fact label={C.responsible} value={d.responsible.name} />
      )}
      {d.decidedInMinutes != null && <Fact label={C.decidedIn} value={C.inMinutes(d.decidedInMinutes)} />}
      {d.despite && <Fact label={C.despite} value={d.despite} />}
      {d.extension && <Fact label={C.extension} value={C.extensionOf(d.extension.days, d.extension.reason)} />}
      {t && (
        <Fact
          label={C.tolerated}
          value={
            <span className="warn">
              {t.outstanding.join('、')} {t.dueAt && C.toleratedUntil(saidTime(t.dueAt))}
            </span>
          }
        />
      )}
      {!!d.supplementRounds && <Fact label={C.supplements} value={C.rounds(d.supplementRounds)} />}
      {review && review.points.length > 0 && <Fact label={C.review} value={<Ticks review={review} />} />}
      {d.standIns?.map((s) => (
        <Fact
          key={s.at + s.what}
          label={approvals.standIn.title}
          value={`${approvals.standIn.line(s.what, s.by, saidTime(s.at))}　${s.reason}`}
        />
      ))}
      {issued && (
        <Fact
          label={C.issued}
          value={[
            issued.documentNumber,
            C.copies(issued.copies),
            issued.note,
            issued.courier && `${zh.delivery.mail} ${issued.courier} ${issued.courierNumber ?? ''}`,
            `${issued.by} ${saidTime(issued.at)}`,
          ]
            .filter(Boolean)
            .join('　')}
        />
      )}
      {outside && (
        <Fact
          label={C.closedOutside}
          value={[outside.how, outside.documentNumber, outside.reason, `${outside.by} ${saidTime(outside.at)}`]
            .filter(Boolean)
            .join('　')}
        />
      )}
    </>
  );
}

function Ticks({ review }: { review: NonNullable<CaseFile['review']> }) {
  return (
    <ul className="ticks">
      {review.points.map((p) => {
        const tick = review.ticks?.find((t) => t.id === p.id);
        const say = tick ? (tick.passed ? C.passed : C.notPassed) : C.notTicked;
        return (
          <li key={p.id}>
            {p.text} <b className={tick ? (tick.passed ? 'done' : 'late') : 'hint'}>{say}</b>
            {tick?.note && <small> {tick.note}</small>}
          </li>
        );
      })}
    </ul>
  );
}
