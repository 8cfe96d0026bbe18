import { useState } from 'react';
import { SelectField, TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { JobAction, JobDetail } from '../../lib/contract';
import { saidTime } from '../../lib/time';
import { CommandForm } from '../agent-cases/CommandForm';
import { CauseForm } from '../supervision/CauseForm';
import { ReplyForm } from '../supervision/ReplyForm';
import { approveExtension } from './approve-extension';
import { endSpecialProcedure } from './end-special-procedure';
import { recordCause } from './record-cause';
import { recordOutstanding } from './record-outstanding';
import { refuseExtension } from './refuse-extension';
import { replyToOrder } from './reply-to-order';
import { requestExtension } from './request-extension';
import { startSpecialProcedure } from './start-special-procedure';

type Errors = Record<string, string>;
type Props = { action: JobAction; job: JobDetail; onDone: () => void; onCancel: () => void };

/** What moves or stops a limit of the county's job. */
export function LimitForm({ action, job, onDone, onCancel }: Props) {
  const [name, setName] = useState<string>(sup.special.names[0]!);
  const [other, setOther] = useState('');
  const [days, setDays] = useState('');
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
      autoFocus={key !== 'reason' || action === 'refuseExtension'}
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
      return (
        <CommandForm
          {...common}
          send={requestExtension(job.number)}
          body={() => ({ days: Number(days), reason: text.trim() })}
          check={() => ({
            ...(/^[1-9]\d?$/.test(days.trim()) ? {} : { days: sup.one.daysWrong }),
            ...need('reason', sup.extension.reason),
          })}
        >
          {(e) => (
            <>
              <p className="hint">{sup.extension.hint}</p>
              <TextField
                name="days"
                label={sup.extension.days}
                numeric
                width={8}
                value={days}
                onChange={setDays}
                error={e.days}
                autoFocus
              />
              {area('reason', sup.extension.reason, e)}
            </>
          )}
        </CommandForm>
      );
    case 'approveExtension':
      return (
        <CommandForm {...common} send={approveExtension(job.number)} body={() => note}>
          {(e) => (
            <>
              <Asked job={job} />
              <p className="hint">{sup.extension.approveHint}</p>
              {area('note', sup.extension.note, e, false)}
            </>
          )}
        </CommandForm>
      );
    case 'refuseExtension':
      return (
        <CommandForm
          {...common}
          danger
          send={refuseExtension(job.number)}
          body={() => ({ reason: text.trim() })}
          check={() => need('reason', sup.extension.refuse)}
        >
          {(e) => (
            <>
              <Asked job={job} />
              {area('reason', sup.extension.refuse, e)}
            </>
          )}
        </CommandForm>
      );
    case 'replyToOrder':
      return <ReplyForm {...{ title, detail: job, send: replyToOrder(job.number), onDone, onCancel }} />;
    case 'recordCause':
      return <CauseForm {...{ detail: job, current: job, send: recordCause(job.number), onDone, onCancel }} />;
    default:
      return null;
  }
}

/** What the department asked for, in its own words, before the leader decides. */
function Asked({ job }: { job: JobDetail }) {
  const asked = job.timeline.filter((t) => t.title.includes(sup.extension.asked)).pop();
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
