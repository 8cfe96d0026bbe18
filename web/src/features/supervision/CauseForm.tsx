import { useState } from 'react';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { CaseFile } from '../../lib/contract';
import type { Send } from '../cases/case-command';
import { CommandForm } from '../cases/CommandForm';
import type { Current } from '../cases/use-command';
import type { Person } from './list-people';
import { PersonField } from './PersonField';
import type { RecordCause } from './record-cause';

type Props = {
  detail: CaseFile;
  current: Current;
  send: Send<RecordCause>;
  onDone: () => void;
  onCancel: () => void;
};

/** Why a limit ran out and who answers for it; the same for the supervisor, the county and the township's leader. */
export function CauseForm({ detail, ...form }: Props) {
  const limits = detail.unexplained ?? [];
  const [person, setPerson] = useState<Person>();
  return (
    <CommandForm
      {...form}
      title={zh.action.recordCause}
      intro={(errors) => (
        <PersonField
          name="responsibleId"
          label={sup.cause.person}
          unitId={detail.applicant.village.unitId}
          error={errors.responsibleId}
          onPick={setPerson}
        />
      )}
      fields={[
        {
          name: 'limit',
          label: sup.cause.limit,
          start: limits[0]?.limit,
          options: limits.map((l) => ({ value: l.limit, label: l.limitName })),
        },
        { name: 'cause', label: sup.cause.cause, hint: sup.cause.causeHint, rows: 2, autoFocus: true },
        { name: 'outcome', label: sup.cause.outcome, hint: sup.cause.outcomeHint, max: 200 },
      ]}
      check={() => (person ? ({} as Record<string, string>) : { responsibleId: sup.cause.personPick })}
      body={(v) => ({ limit: v.limit, cause: v.cause, responsibleId: person!.staffId, outcome: v.outcome })}
    />
  );
}
