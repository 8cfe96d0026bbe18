import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { CommandForm } from '../cases/CommandForm';
import type { SupervisedCase } from './get-case';
import { order, type Order } from './order';

type Props = { detail: SupervisedCase; onDone: () => void; onCancel: () => void };
const never = { version: 0, timeline: [] };

export function OrderForm({ detail, onDone, onCancel }: Props) {
  const [to, setTo] = useState<Order['to']>(detail.countyVersion ? 'county' : 'township');
  const [text, setText] = useState('');
  const [days, setDays] = useState('3');
  return (
    <CommandForm
      title={sup.one.order}
      submit={zh.form.send(sup.one.order)}
      current={never}
      send={order(detail.number)}
      onDone={onDone}
      onCancel={onCancel}
      body={() => ({ to, text: text.trim(), days: Number(days) })}
      check={() => {
        const errors: Record<string, string> = {};
        if (!text.trim()) errors.text = zh.form.required(sup.one.text);
        if (!/^\d{1,2}$/.test(days.trim()) || Number(days) < 1 || Number(days) > 60) errors.days = sup.one.daysWrong;
        return errors;
      }}
    >
      {(errors) => (
        <>
          <Choice
            legend={sup.one.toTitle}
            inline
            value={to}
            onChange={setTo}
            options={[
              { value: 'township', label: sup.one.to.township, hint: detail.receivedBy.place },
              ...(detail.countyVersion ? [{ value: 'county' as const, label: sup.one.to.county }] : []),
            ]}
          />
          <TextField
            name="text"
            label={sup.one.text}
            hint={sup.one.textHint}
            rows={3}
            value={text}
            onChange={setText}
            error={errors.text}
            autoFocus
            maxLength={1000}
          />
          <TextField
            name="days"
            label={sup.one.days}
            numeric
            width={8}
            value={days}
            onChange={setDays}
            error={errors.days}
          />
        </>
      )}
    </CommandForm>
  );
}
