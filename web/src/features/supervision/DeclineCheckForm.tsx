import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { sup } from '../../copy/supervision';
import { CommandForm } from '../cases/CommandForm';
import { checkDecline } from './check-decline';
import type { CheckRow, Verdict } from './list-checks';

type Props = { row: CheckRow; onDone: () => void; onCancel: () => void };
const C = sup.checks;

/** Whether a hall was right not to take a case. */
export function DeclineCheckForm({ row, ...end }: Props) {
  const [verdict, setVerdict] = useState<Verdict>();
  return (
    <CommandForm
      {...end}
      title={C.checkOf(row.itemName)}
      submit={C.save}
      current={{ version: row.version ?? 0, timeline: [] }}
      send={checkDecline(row.unitId, row.id!)}
      intro={(errors) => (
        <>
          <blockquote>
            <b>{row.title}</b> {row.text}
          </blockquote>
          <Choice
            legend={C.verdictAsk}
            name="verdict"
            inline
            numbered
            error={errors.verdict}
            value={verdict}
            onChange={setVerdict}
            options={(['justified', 'unjustified'] as const).map((value) => ({
              value,
              label: C.verdict[value],
              hint: C.verdictHint[value],
            }))}
          />
        </>
      )}
      fields={[{ name: 'note', label: C.note, hint: C.noteHint, rows: 2, max: 500 }]}
      check={() => (verdict ? ({} as Record<string, string>) : { verdict: C.verdictMissing })}
      body={(v) => ({ verdict: verdict!, note: v.note })}
    />
  );
}
