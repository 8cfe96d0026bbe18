import { useState } from 'react';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { CaseDetail } from '../../lib/contract';
import type { Person } from '../supervision/list-people';
import { PersonField } from '../supervision/PersonField';
import { assign } from './assign';
import { closeOutside } from './close-outside';
import { CommandForm } from './CommandForm';
import { issueCase } from './issue';

type Props = { title: string; detail: CaseDetail; onDone: () => void; onCancel: () => void };

/** 出件 by the township itself; by mail only with the courier's number. */
export function IssueForm({ detail, ...form }: Props) {
  const I = approvals.issue;
  const byMail = detail.delivery.way === 'mail';
  return (
    <CommandForm
      {...form}
      current={detail}
      send={issueCase(detail.number)}
      intro={
        <>
          <p className="hint">{I.hint}</p>
          {byMail && <p className="warn">{I.byMail}</p>}
        </>
      }
      fields={[
        {
          name: 'documentNumber' as const,
          label: I.documentNumber,
          optional: true,
          start: detail.decision?.documentNumber ?? '',
          autoFocus: true,
        },
        {
          name: 'copies' as const,
          label: I.copies,
          type: 'number',
          start: '1',
          between: [1, 20],
          wrong: I.copiesWrong,
        },
        ...(byMail
          ? [
              { name: 'courier' as const, label: I.courier, start: I.courierDefault },
              { name: 'courierNumber' as const, label: I.courierNumber },
            ]
          : []),
        { name: 'note' as const, label: zh.form.note, optional: true },
      ]}
      body={({ documentNumber, copies, courier, courierNumber, note }) => ({
        copies: Number(copies),
        ...(documentNumber ? { documentNumber } : {}),
        ...(byMail ? { courier, courierNumber } : {}),
        ...(note ? { note } : {}),
      })}
    />
  );
}

export function OutsideForm({ detail, ...form }: Props) {
  const O = approvals.outside;
  return (
    <CommandForm
      {...form}
      danger
      current={detail}
      send={closeOutside(detail.number)}
      intro={
        <p className="notice" role="note">
          {O.warning}
        </p>
      }
      fields={[
        { name: 'how', label: O.how, hint: O.howHint, autoFocus: true, max: 200 },
        { name: 'documentNumber', label: O.documentNumber, optional: true, max: 100 },
        { name: 'reason', label: O.reason, rows: 2 },
      ]}
      body={(v) => ({
        how: v.how,
        ...(v.documentNumber ? { documentNumber: v.documentNumber } : {}),
        reason: v.reason,
      })}
    />
  );
}

export function AssignForm({ detail, ...form }: Props) {
  const A = approvals.assign;
  const [person, setPerson] = useState<Person>();
  return (
    <CommandForm
      {...form}
      current={detail}
      send={assign(detail.number)}
      intro={(errors) => (
        <>
          <p className="hint">{A.hint}</p>
          <PersonField
            name="staffId"
            label={A.person}
            unitId={`${detail.number.slice(0, 2)}00`}
            only
            error={errors.staffId}
            onPick={setPerson}
          />
        </>
      )}
      fields={[{ name: 'reason', label: A.reason, rows: 2 }]}
      check={() => (person ? ({} as Record<string, string>) : { staffId: A.pick })}
      body={(v) => ({ staffId: person!.staffId, reason: v.reason })}
    />
  );
}
