import { useState } from 'react';
import { SelectField, TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { CaseFile } from '../../lib/contract';
import type { Send } from '../cases/case-command';
import { CommandForm } from '../cases/CommandForm';

type Reply = { no: number; text: string };
type Props = {
  title: string;
  detail: CaseFile & { version: number };
  send: Send<Reply>;
  onDone: () => void;
  onCancel: () => void;
};

/** The township and the county answer a 督办单 with the same form. */
export function ReplyForm({ title, detail, send, onDone, onCancel }: Props) {
  const open = (detail.orders ?? []).filter((o) => !o.repliedAt);
  const [no, setNo] = useState(() => String(open[0]?.no ?? ''));
  const [text, setText] = useState('');
  const asked = open.find((o) => String(o.no) === no);
  return (
    <CommandForm
      title={title}
      submit={zh.form.send(title)}
      current={detail}
      send={send}
      onDone={onDone}
      onCancel={onCancel}
      body={() => ({ no: Number(no), text: text.trim() })}
      check={() => (text.trim() ? {} : { text: zh.form.required(sup.reply.text) }) as Record<string, string>}
    >
      {(errors) => (
        <>
          {open.length > 1 && (
            <SelectField
              name="no"
              label={sup.reply.which}
              value={no}
              onChange={setNo}
              options={open.map((o) => ({ value: String(o.no), label: `${sup.orders.no(o.no)} ${o.text}` }))}
            />
          )}
          {asked && <blockquote>{asked.text}</blockquote>}
          <TextField
            name="text"
            label={sup.reply.text}
            hint={sup.reply.textHint}
            rows={3}
            value={text}
            onChange={setText}
            error={errors.text}
            autoFocus
            maxLength={1000}
          />
        </>
      )}
    </CommandForm>
  );
}
