import { Button } from 'antd';
import { useState } from 'react';
import { SelectField, TextField } from '../../components/Field';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import { useStore } from '../../lib/store';
import { CommandForm } from '../cases/CommandForm';
import type { Errors, FormField } from '../cases/form-fields';
import { requestSupplement } from './acts';
import type { ActProps, Matter } from './act-props';
import { allChecks } from './checks';
import { problemsOf } from './check-lines';
import { rulesOf } from './rules';

type Item = { materialId: string; name: string; problem: string };
type Rule = { id: string; name: string };

/** How many notices there were: an office's case counts them, a county's job keeps the last one. */
export const roundsOf = (m: Matter) => m.supplementRounds ?? m.supplement?.round ?? 0;

/** One notice lists everything (一次性告知): the problems of the checklist are already in it. Another one must say why. */
export function SupplementRequestForm({ matter, to, ...form }: ActProps) {
  const checks = useStore(allChecks).get(matter.number) ?? {};
  const rules = rulesOf(matter);
  const [items, setItems] = useState<Item[]>(() => {
    const found = problemsOf(matter, checks);
    return found.length > 0 ? found : [{ materialId: rules[0]?.id ?? '', name: rules[0]?.name ?? '', problem: '' }];
  });
  const round = roundsOf(matter) + 1;
  const again: FormField<'again' | 'note'>[] =
    round > 1 ? [{ name: 'again', label: approvals.again, hint: approvals.againHint(round), rows: 2 }] : [];
  return (
    <CommandForm
      {...form}
      current={matter}
      send={requestSupplement(to)}
      intro={(errors) => (
        <>
          <p className="hint">{zh.county.onceOnly}</p>
          <Items items={items} setItems={setItems} rules={rules} errors={errors} />
        </>
      )}
      fields={[...again, { name: 'note' as const, label: zh.form.note, optional: true, rows: 2 }]}
      check={() => wrongItems(items)}
      body={(v) => ({
        items: items.map(({ materialId, name, problem }) => ({
          ...(materialId ? { materialId } : {}),
          name: name.trim(),
          problem: problem.trim(),
        })),
        ...(v.note ? { note: v.note } : {}),
        ...(v.again ? { again: v.again } : {}),
      })}
    />
  );
}

function wrongItems(items: Item[]): Errors {
  const errors: Errors = {};
  items.forEach((x, i) => {
    if (!x.name.trim()) errors[`name-${i}`] = zh.form.required(zh.county.field.material);
    if (!x.problem.trim()) errors[`problem-${i}`] = zh.form.required(zh.county.problemOf(x.name));
  });
  return errors;
}

type ItemsProps = { items: Item[]; setItems: (f: (all: Item[]) => Item[]) => void; rules: Rule[]; errors: Errors };

function Items({ items, setItems, rules, errors }: ItemsProps) {
  const set = (i: number, part: Partial<Item>) =>
    setItems((all) => all.map((x, at) => (at === i ? { ...x, ...part } : x)));
  return (
    <>
      {items.map((x, i) => (
        <fieldset key={i} className="block">
          <legend>{zh.county.itemNo(i + 1)}</legend>
          <div className="grid">
            <SelectField
              label={zh.county.field.material}
              value={x.materialId}
              onChange={(materialId) =>
                set(i, { materialId, name: rules.find((r) => r.id === materialId)?.name ?? '' })
              }
              options={[
                ...rules.map((r) => ({ value: r.id, label: r.name })),
                { value: '', label: zh.county.otherMaterial },
              ]}
            />
            {!x.materialId && (
              <TextField
                name={`name-${i}`}
                label={zh.county.otherName}
                value={x.name}
                onChange={(name) => set(i, { name })}
                error={errors[`name-${i}`]}
              />
            )}
            <TextField
              name={`problem-${i}`}
              label={zh.county.field.problem}
              value={x.problem}
              onChange={(problem) => set(i, { problem })}
              error={errors[`problem-${i}`]}
              autoFocus={i === 0}
            />
          </div>
          {items.length > 1 && (
            <Button onClick={() => setItems((all) => all.filter((_, at) => at !== i))}>{zh.materials.remove}</Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => setItems((all) => [...all, { materialId: '', name: '', problem: '' }])}>
        {zh.county.addItem}
      </Button>
    </>
  );
}
