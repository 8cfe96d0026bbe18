import { approvals } from '../../copy/approvals';
import { sup } from '../../copy/supervision';
import { saidTime } from '../../lib/time';
import { CommandForm } from '../cases/CommandForm';
import { approveExtension, refuseExtension, requestExtension } from './acts';
import type { ActProps, Matter } from './act-props';

const X = sup.extension;

/** More days: asked for once, granted or refused by the leader. */
export function RequestExtensionForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      current={matter}
      send={requestExtension(to)}
      intro={<p className="hint">{X.hint}</p>}
      fields={[
        { name: 'days', label: X.days, type: 'number', wrong: sup.one.daysWrong, autoFocus: true },
        { name: 'reason', label: X.reason, rows: 2 },
      ]}
      body={(v) => ({ days: Number(v.days), reason: v.reason })}
    />
  );
}

export function ApproveExtensionForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      current={matter}
      send={approveExtension(to)}
      intro={
        <>
          <Asked matter={matter} />
          <p className="hint">{X.approveHint}</p>
        </>
      }
      fields={[{ name: 'note', label: X.note, optional: true, rows: 2, autoFocus: true }]}
      body={(v) => (v.note ? { note: v.note } : {})}
    />
  );
}

export function RefuseExtensionForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      danger
      current={matter}
      send={refuseExtension(to)}
      intro={<Asked matter={matter} />}
      fields={[{ name: 'reason', label: X.refuse, rows: 2, autoFocus: true }]}
      body={(v) => ({ reason: v.reason })}
    />
  );
}

/** What was asked for, in its own words, before the leader decides. */
function Asked({ matter }: { matter: Matter }) {
  if (matter.extension)
    return <blockquote>{approvals.case.extensionOf(matter.extension.days, matter.extension.reason)}</blockquote>;
  const asked = matter.timeline.filter((t) => t.title.includes(X.asked)).pop();
  if (!asked) return null;
  return (
    <blockquote>
      <b>{asked.title}</b> {asked.text}
      <small>
        {' '}
        {asked.by.name} {saidTime(asked.at)}
      </small>
    </blockquote>
  );
}
