import { useState } from 'react';
import { SelectField, TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { JobAction, JobDetail } from '../../lib/contract';
import { CommandForm } from '../cases/CommandForm';
import { CauseForm } from '../supervision/CauseForm';
import { ReplyForm } from '../supervision/ReplyForm';
import { endSpecialProcedure } from './end-special-procedure';
import { ExtensionForm } from './ExtensionForm';
import { recordCause } from './record-cause';
import { recordOutstanding } from './record-outstanding';
import { replyToOrder } from './reply-to-order';
import { startSpecialProcedure } from './start-special-procedure';

type Errors = Record<string, string>;
type Props = { action: JobAction; job: JobDetail; onDone: () => void; onCancel: () => void };

/** What moves or stops a limit of the county's job. */
export function LimitForm({ action, job, onDone, onCancel }: Props) {
  const [name, setName] = useState<string>(sup.special.names[0]!);
  const [other, setOther] = useState('');
  const [text, setText] = useState('');
  const title = zh.jobAction[action];
  const common = { title, submit: zh.form.send(title), current: job, onDone, onCancel };
  const area = (key: string, label: string, errors: Errors, required = true) => (
    <TextField
      name={key}
      label={label}
      required={required}
      rows={2}
      value={text}
      onChange={setText}
      error={errors[key]}
      autoFocus={key !== 'reason'}
    />
  );
  const need = (key: string, label: string): Errors => (text.trim() ? {} : { [key]: zh.form.required(label) });
  const note = text.trim() ? { note: text.trim() } : {};
  const S = sup.special;
  switch (action) {
    case 'recordOutstanding':
      return (
        <CommandForm {...common} send={recordOutstanding(job.number)} body={() => note}>
          {(e) => (
            <>
              <p>{sup.outstanding.hint}</p>
              {area('note', sup.outstanding.note, e, false)}
            </>
          )}
        </CommandForm>
      );
    case 'startSpecialProcedure':
      return (
        <CommandForm
          {...common}
          send={startSpecialProcedure(job.number)}
          body={() => ({ name: name || other.trim(), reason: text.trim() })}
          check={() => ({
            ...(name || other.trim() ? {} : { name: zh.form.required(S.otherName) }),
            ...need('reason', S.reason),
          })}
        >
          {(e) => (
            <>
              <p className="hint">{S.hint}</p>
              <SelectField
                name={name ? 'name' : undefined}
                label={S.name}
                value={name}
                onChange={setName}
                options={[...S.names.map((n) => ({ value: n, label: n })), { value: '', label: S.other }]}
              />
              {!name && <TextField name="name" label={S.otherName} value={other} onChange={setOther} error={e.name} />}
              {area('reason', S.reason, e)}
            </>
          )}
        </CommandForm>
      );
    case 'endSpecialProcedure':
      return (
        <CommandForm
          {...common}
          send={endSpecialProcedure(job.number)}
          body={() => ({ conclusion: text.trim() })}
          check={() => need('conclusion', S.conclusion)}
        >
          {(e) => (
            <>
              <p className="hint">{S.endHint}</p>
              {area('conclusion', S.conclusion, e)}
            </>
          )}
        </CommandForm>
      );
    case 'requestExtension':
    case 'approveExtension':
    case 'refuseExtension':
      return <ExtensionForm {...{ action, job, onDone, onCancel }} />;
    case 'replyToOrder':
      return <ReplyForm {...{ title, detail: job, send: replyToOrder(job.number), onDone, onCancel }} />;
    case 'recordCause':
      return <CauseForm {...{ detail: job, current: job, send: recordCause(job.number), onDone, onCancel }} />;
    default:
      return null;
  }
}
