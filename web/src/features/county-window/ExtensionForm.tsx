import { useState } from 'react';
import { TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { JobDetail } from '../../lib/contract';
import { saidTime } from '../../lib/time';
import { CommandForm } from '../cases/CommandForm';
import { approveExtension } from './approve-extension';
import { refuseExtension } from './refuse-extension';
import { requestExtension } from './request-extension';

type Errors = Record<string, string>;
type Props = {
  action: 'requestExtension' | 'approveExtension' | 'refuseExtension';
  job: JobDetail;
  onDone: () => void;
  onCancel: () => void;
};

/** More days: asked for once, granted or refused by the leader. */
export function ExtensionForm({ action, job, onDone, onCancel }: Props) {
  const [days, setDays] = useState('');
  const [text, setText] = useState('');
  const title = zh.jobAction[action];
  const common = { title, submit: zh.form.send(title), current: job, onDone, onCancel };
  const area = (name: string, label: string, errors: Errors, required = true) => (
    <TextField
      name={name}
      label={label}
      required={required}
      rows={2}
      value={text}
      onChange={setText}
      error={errors[name]}
      autoFocus={action !== 'requestExtension'}
    />
  );
  const need = (name: string, label: string): Errors => (text.trim() ? {} : { [name]: zh.form.required(label) });
  switch (action) {
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
        <CommandForm
          {...common}
          send={approveExtension(job.number)}
          body={() => (text.trim() ? { note: text.trim() } : {})}
        >
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
