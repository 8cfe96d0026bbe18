import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/Field';
import { zh } from '../../copy/zh';
import type { CaseAction, CaseDetail } from '../../lib/contract';
import { normalisePhone, phoneProblem } from '../../lib/id-number';
import { CauseForm } from '../supervision/CauseForm';
import { ReplyForm } from '../supervision/ReplyForm';
import { addNote } from './add-note';
import { closeCase } from './close';
import { CommandForm } from './CommandForm';
import { correctContact } from './correct-contact';
import { handOver } from './hand-over';
import { provideSupplement } from './provide-supplement';
import { recordArrival } from './record-arrival';
import { recordCause } from './record-cause';
import { replyToOrder } from './reply-to-order';
import { resubmit } from './resubmit';
import { RevealForm } from './RevealForm';
import { SupplementForm } from './SupplementForm';
import { withdraw } from './withdraw';

type Props = { action: CaseAction; detail: CaseDetail; onDone: () => void; onCancel: () => void };

export function CaseForm({ action, detail, onDone, onCancel }: Props) {
  const [text, setText] = useState('');
  const [receiver, setReceiver] = useState('');
  const [relation, setRelation] = useState<'self' | 'agent' | 'family'>('self');
  const [checked, setChecked] = useState<'idCard' | 'known' | 'authorisation'>('idCard');
  const number = detail.number;
  const common = {
    title: zh.action[action],
    submit: zh.form.send(zh.action[action]),
    current: detail,
    onDone,
    onCancel,
  };
  const note = text.trim() ? { note: text.trim() } : {};
  const textField = (label: string, name: string, errors: Record<string, string>, required = true) => (
    <TextField
      name={name}
      label={label}
      required={required}
      rows={2}
      value={text}
      onChange={setText}
      error={errors[name]}
      autoFocus
      maxLength={1000}
    />
  );
  const needText = (name: string, label: string) => () => (text.trim() ? {} : { [name]: zh.form.required(label) });
  switch (action) {
    case 'provideSupplement':
      return (
        <SupplementForm
          detail={detail}
          send={provideSupplement(number)}
          resubmit={false}
          onDone={onDone}
          onCancel={onCancel}
        />
      );
    case 'resubmit':
      return <SupplementForm detail={detail} send={resubmit(number)} resubmit onDone={onDone} onCancel={onCancel} />;
    case 'withdraw':
      return (
        <CommandForm
          {...common}
          danger
          send={withdraw(number)}
          body={() => ({ reason: text.trim() })}
          check={needText('reason', zh.form.reason)}
        >
          {(errors) => textField(zh.form.withdrawReason, 'reason', errors)}
        </CommandForm>
      );
    case 'recordArrival':
      return (
        <CommandForm {...common} send={recordArrival(number)} body={() => note}>
          {(errors) => textField(zh.form.note, 'note', errors, false)}
        </CommandForm>
      );
    case 'handOver':
      return (
        <CommandForm
          {...common}
          send={handOver(number)}
          body={() => ({ receiver: receiver.trim(), relation, checked, ...note })}
          check={() =>
            receiver.trim() ? ({} as Record<string, string>) : { receiver: zh.form.required(zh.handOver.receiver) }
          }
        >
          {(errors) => (
            <>
              <TextField
                name="receiver"
                label={zh.handOver.receiver}
                value={receiver}
                onChange={setReceiver}
                error={errors.receiver}
                autoFocus
                maxLength={50}
              />
              <Choice
                legend={zh.handOver.relation}
                inline
                value={relation}
                onChange={setRelation}
                options={(['self', 'agent', 'family'] as const).map((value) => ({
                  value,
                  label: zh.handOver.relations[value],
                }))}
              />
              <Choice
                legend={zh.handOver.checked}
                inline
                value={checked}
                onChange={setChecked}
                options={(['idCard', 'known', 'authorisation'] as const).map((value) => ({
                  value,
                  label: zh.handOver.checks[value],
                }))}
              />
              <TextField name="note" label={zh.form.note} required={false} value={text} onChange={setText} />
            </>
          )}
        </CommandForm>
      );
    case 'close':
      return (
        <CommandForm {...common} send={closeCase(number)} body={() => ({})}>
          <p>{zh.form.closeText}</p>
        </CommandForm>
      );
    case 'correctContact':
      return (
        <CommandForm
          {...common}
          send={correctContact(number)}
          body={() => ({ phone: normalisePhone(text) })}
          check={() => {
            const problem = phoneProblem(text);
            return problem ? { phone: problem } : ({} as Record<string, string>);
          }}
        >
          {(errors) => (
            <TextField
              name="phone"
              label={zh.form.newPhone}
              numeric
              value={text}
              onChange={setText}
              error={errors.phone}
              autoFocus
            />
          )}
        </CommandForm>
      );
    case 'addNote':
      return (
        <CommandForm
          {...common}
          send={addNote(number)}
          body={() => ({ text: text.trim() })}
          check={needText('text', zh.form.note)}
        >
          {(errors) => textField(zh.form.noteText, 'text', errors)}
        </CommandForm>
      );
    case 'reveal':
      return <RevealForm base={`/api/cases/${number}`} version={detail.version} onClose={onCancel} />;
    case 'replyToOrder':
      return <ReplyForm {...{ title: common.title, detail, send: replyToOrder(number), onDone, onCancel }} />;
    case 'recordCause':
      return <CauseForm {...{ detail, current: detail, send: recordCause(number), onDone, onCancel }} />;
    case 'printReceipt':
      return null;
  }
}
