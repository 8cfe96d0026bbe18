import { sup } from '../../copy/supervision';
import { CommandForm } from '../cases/CommandForm';
import { endSpecialProcedure, startSpecialProcedure } from './acts';
import type { ActProps } from './act-props';

const S = sup.special;

/** 听证、检验 and the like: the days it takes do not count. */
export function StartSpecialForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      current={matter}
      send={startSpecialProcedure(to)}
      intro={<p className="hint">{S.hint}</p>}
      fields={(typed) => [
        {
          name: 'kind' as const,
          label: S.name,
          start: S.names[0],
          options: [...S.names.map((n) => ({ value: n, label: n })), { value: '', label: S.other }],
        },
        ...(typed.kind === '' ? [{ name: 'name' as const, label: S.otherName, max: 50 }] : []),
        { name: 'reason' as const, label: S.reason, rows: 2 },
      ]}
      body={(v) => ({ name: v.kind || v.name, reason: v.reason })}
    />
  );
}

export function EndSpecialForm({ matter, to, ...form }: ActProps) {
  return (
    <CommandForm
      {...form}
      current={matter}
      send={endSpecialProcedure(to)}
      intro={<p className="hint">{S.endHint}</p>}
      fields={[{ name: 'conclusion', label: S.conclusion, rows: 2, autoFocus: true }]}
      body={(v) => ({ conclusion: v.conclusion })}
    />
  );
}
