import { approvals } from '../copy/approvals';
import { zh } from '../copy/zh';
import type { CaseFile } from '../lib/contract';
import { exactTime, saidSpan, saidTime } from '../lib/time';
import { Limits, LimitTime } from './Limits';
import { TownshipFacts } from './TownshipFacts';
import { Fact } from './Fact';

type Shown = CaseFile & { holder?: { name: string; since: string } | null };

/** Who has it, since when, until when; in that order, everywhere. */
export function CaseFacts({ detail: d, open }: { detail: Shown; open?: boolean }) {
  return (
    <section aria-label={zh.casePage.facts}>
      {d.holder && (
        <dl className="who-has-it">
          <div>
            <dt>{zh.casePage.holder}</dt>
            <dd>{d.holder.name}</dd>
          </div>
          <div>
            <dt>{zh.casePage.since}</dt>
            <dd title={exactTime(d.holder.since)}>
              {saidTime(d.holder.since)}
              <small>{zh.casePage.sinceSpan(saidSpan(d.holder.since))}</small>
            </dd>
          </div>
          {d.due && (
            <div>
              <dt>{d.due.label}</dt>
              <dd>
                <LimitTime limit={d.due} />
              </dd>
            </div>
          )}
        </dl>
      )}
      <Limits detail={d} open={open} />
      <dl className="facts">
        <Fact
          label={zh.list.applicant}
          value={`${d.applicant.nameMasked}　${d.applicant.idMasked}　${d.applicant.phoneMasked}`}
        />
        <Fact label={zh.intake.village} value={`${d.applicant.village.unitName} ${d.applicant.village.name}`} />
        {d.applicant.group && <Fact label={zh.intake.group} value={zh.group[d.applicant.group]} />}
        {d.agent && (
          <Fact
            label={zh.intake.agent}
            value={zh.intake.agentLine(d.agent.nameMasked, d.agent.relation, zh.authorisation[d.agent.authorisation])}
          />
        )}
        <Fact label={zh.intake.mode} value={zh.mode[d.mode]} />
        <Fact
          label={zh.intake.step.delivery}
          value={[
            zh.delivery[d.delivery.way],
            d.delivery.recipientMasked,
            d.delivery.phoneMasked,
            d.delivery.addressMasked,
          ]
            .filter(Boolean)
            .join('　')}
        />
        <Fact
          label={zh.casePage.received}
          value={`${saidTime(d.receivedAt)}　${d.receivedBy.place} ${d.receivedBy.name}`}
        />
        {d.item.departmentName && d.item.route !== 'township' && (
          <Fact label={zh.casePage.department} value={d.item.departmentName} />
        )}
        <Fact label={zh.casePage.route} value={routeOf(d)} />
        {d.outside && (
          <Fact
            label={zh.casePage.outside}
            value={`${d.outside.system}　${d.outside.number}　${d.outside.enteredOn}`}
          />
        )}
        {d.returned && <Fact label={zh.casePage.returned} value={d.returned.reason} />}
        {d.refusal && (
          <Fact
            label={zh.casePage.refusal}
            value={`${d.refusal.reason}　${zh.casePage.remedies}：${d.refusal.remedies}`}
          />
        )}
        {d.decision && (
          <Fact
            label={zh.casePage.decision}
            value={[zh.outcome[d.decision.outcome], d.decision.summary, d.decision.documentNumber, d.decision.remedies]
              .filter(Boolean)
              .join('　')}
          />
        )}
        {d.issue && (
          <Fact
            label={zh.casePage.issued}
            value={
              d.issue.way === 'mail'
                ? `${zh.delivery.mail}　${d.issue.courier ?? ''} ${d.issue.courierNumber ?? ''}`
                : zh.casePage.pickup(d.issue.place ?? '')
            }
          />
        )}
        <TownshipFacts detail={d} />
        {d.arrivedAt && <Fact label={zh.casePage.arrived} value={saidTime(d.arrivedAt)} />}
        {d.handOver && (
          <Fact label={zh.casePage.handedOver} value={`${d.handOver.receiverMasked}　${saidTime(d.handOver.at)}`} />
        )}
        {d.closedAt && <Fact label={zh.casePage.closed} value={saidTime(d.closedAt)} />}
      </dl>
    </section>
  );
}

function routeOf({ item, office }: Shown): string {
  if (item.route === 'township') return approvals.case.route(office ?? '');
  return item.route === 'platform' ? zh.casePage.platform : (item.outsideSystem ?? zh.casePage.privateNetwork);
}
