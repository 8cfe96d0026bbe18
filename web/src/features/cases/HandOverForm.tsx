import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { zh } from '../../copy/zh';
import type { CaseDetail } from '../../lib/contract';
import { CommandForm } from './CommandForm';
import { handOver, type HandOver } from './hand-over';

type Props = { title: string; detail: CaseDetail; onDone: () => void; onCancel: () => void };
const H = zh.handOver;

export function HandOverForm({ detail, ...form }: Props) {
  const [relation, setRelation] = useState<HandOver['relation']>('self');
  const [checked, setChecked] = useState<HandOver['checked']>('idCard');
  return (
    <CommandForm
      {...form}
      current={detail}
      send={handOver(detail.number)}
      fields={[
        { name: 'receiver', label: H.receiver, autoFocus: true, max: 50 },
        { name: 'note', label: zh.form.note, optional: true },
      ]}
      body={(v) => ({ receiver: v.receiver, relation, checked, ...(v.note ? { note: v.note } : {}) })}
    >
      <Choice
        legend={H.relation}
        inline
        value={relation}
        onChange={setRelation}
        options={(['self', 'agent', 'family'] as const).map((value) => ({ value, label: H.relations[value] }))}
      />
      <Choice
        legend={H.checked}
        inline
        value={checked}
        onChange={setChecked}
        options={(['idCard', 'known', 'authorisation'] as const).map((value) => ({ value, label: H.checks[value] }))}
      />
    </CommandForm>
  );
}
