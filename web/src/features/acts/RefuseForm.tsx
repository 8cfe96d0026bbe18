import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import { CommandForm } from '../cases/CommandForm';
import { refuseAcceptance } from './acts';
import type { ActProps } from './act-props';

const L = zh.county.field;

export function RefuseForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      danger
      current={matter}
      send={refuseAcceptance(to)}
      fields={[
        { name: 'reason', label: L.reason, rows: 3, autoFocus: true },
        { name: 'remedies', label: L.remedies, rows: 2, start: zh.county.remediesText },
      ]}
      body={(v) => ({ reason: v.reason, remedies: v.remedies })}
      readBack={(v) => (
        <>
          <b>{approvals.refuseText(matter.item.name)}</b>
          <p>{v.reason}</p>
          <p>{approvals.check}</p>
        </>
      )}
    />
  );
}
