import { useState } from 'react';
import { SelectField, TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { CaseFile, TimelineEntry } from '../../lib/contract';
import type { Send } from '../cases/case-command';
import { CommandForm } from '../cases/CommandForm';
import type { Person } from './list-people';
import { PersonField } from './PersonField';
import type { RecordCause } from './record-cause';

type Props = {
  detail: CaseFile;
  current: { version: number; timeline: TimelineEntry[] };
  send: Send<RecordCause>;
  onDone: () => void;
  onCancel: () => void;
};

/** Why a limit ran out and who answers for it; the same for the supervisor, the county and the township's leader. */
export function CauseForm({ detail, current, send, onDone, onCancel }: Props) {
  const limits = detail.unexplained ?? [];
  const [limit, setLimit] = useState(() => limits[0]?.limit ?? '');
  const [cause, setCause] = useState('');
  const [outcome, setOutcome] = useState('');
  const [person, setPerson] = useState<Person>();
  const title = zh.action.recordCause;
  return (
    <CommandForm
      title={title}
      submit={zh.form.send(title)}
      current={current}
      send={send}
      onDone={onDone}
      onCancel={onCancel}
      body={() => ({ limit, cause: cause.trim(), responsibleId: person!.staffId, outcome: outcome.trim() })}
      check={() => {
        const errors: Record<string, string> = {};
        if (!cause.trim()) errors.cause = zh.form.required(sup.cause.cause);
        if (!person) errors.responsibleId = sup.cause.personPick;
        if (!outcome.trim()) errors.outcome = zh.form.required(sup.cause.outcome);
        return errors;
      }}
    >
      {(errors) => (
        <>
          <SelectField
            name="limit"
            label={sup.cause.limit}
            value={limit}
            onChange={setLimit}
            options={limits.map((l) => ({ value: l.limit, label: l.limitName }))}
          />
          <TextField
            name="cause"
            label={sup.cause.cause}
            hint={sup.cause.causeHint}
            rows={2}
            value={cause}
            onChange={setCause}
            error={errors.cause}
            autoFocus
          />
          <PersonField unitId={detail.applicant.village.unitId} error={errors.responsibleId} onPick={setPerson} />
          <TextField
            name="outcome"
            label={sup.cause.outcome}
            hint={sup.cause.outcomeHint}
            value={outcome}
            onChange={setOutcome}
            error={errors.outcome}
            maxLength={200}
          />
        </>
      )}
    </CommandForm>
  );
}
