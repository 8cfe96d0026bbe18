import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { sup } from '../../copy/supervision';
import { CommandForm } from '../cases/CommandForm';
import type { SupervisedCase } from './get-case';
import { order, type Order } from './order';

type Props = { detail: SupervisedCase; onDone: () => void; onCancel: () => void };
const never = { version: 0, timeline: [] };

export function OrderForm({ detail, onDone, onCancel }: Props) {
  const [to, setTo] = useState<Order['to']>(detail.countyVersion ? 'county' : 'township');
  return (
    <CommandForm
      title={sup.one.order}
      current={never}
      send={order(detail.number)}
      onDone={onDone}
      onCancel={onCancel}
      intro={
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
      }
      fields={[
        { name: 'text', label: sup.one.text, hint: sup.one.textHint, rows: 3, autoFocus: true },
        { name: 'days', label: sup.one.days, type: 'number', start: '3', wrong: sup.one.daysWrong },
      ]}
      body={(v) => ({ to, text: v.text, days: Number(v.days) })}
    />
  );
}
