import { Button } from 'antd';
import { useState } from 'react';
import { guideWords } from '../../../../copy/guide-words';
import { guidesZh } from '../../../../copy/guides';
import { freeId, type MaterialForm } from '../form';
import { movedUp, replaced, without, type PartProps } from '../part-props';
import { MaterialFields } from './MaterialFields';
import { RowTools } from './RowTools';

const t = guidesZh.edit;

export function MaterialsPart({ form, set, errors }: PartProps) {
  const [open, setOpen] = useState<string>();
  const [gone, setGone] = useState<{ at: number; material: MaterialForm }>();
  const list = form.materials;
  const add = () => {
    const id = freeId(
      'm',
      list.map((m) => m.id),
    );
    const blank: MaterialForm = {
      id,
      name: '',
      form: 'original',
      copies: '1',
      required: true,
      paperMustTravel: false,
      mayBeExempt: false,
      onlyIn: [],
      reusableMonths: '',
    };
    set({ materials: [...list, blank] });
    setOpen(id);
    setTimeout(() => document.getElementById(`f-material.${id}.name`)?.focus(), 0);
  };
  return (
    <section id="f-materials" tabIndex={-1}>
      {errors.materials && <p className="error">{errors.materials}</p>}
      <ol className="edit-list">
        {list.map((m, i) => {
          const wrong = Object.keys(errors).some((name) => name.startsWith(`material.${m.id}.`));
          const shown = open === m.id || wrong;
          const title = t.materialNo(i + 1, m.name);
          return (
            <li key={m.id} className={wrong ? 'field-wrong' : undefined}>
              <div className="edit-head">
                <button
                  type="button"
                  className="plain edit-title"
                  aria-expanded={shown}
                  onClick={() => setOpen(open === m.id ? undefined : m.id)}
                >
                  {title}
                </button>
                <span className="rule">
                  {guideWords.form[m.form]} {guideWords.copies(Number(m.copies) || 0)}
                </span>
                <RowTools
                  what={title}
                  first={i === 0}
                  onUp={() => set({ materials: movedUp(list, i) })}
                  onRemove={() => {
                    setGone({ at: i, material: m });
                    set({ materials: without(list, i) });
                  }}
                />
              </div>
              {shown && (
                <MaterialFields
                  material={m}
                  form={form}
                  errors={errors}
                  set={(part) => set({ materials: replaced(list, i, part) })}
                />
              )}
            </li>
          );
        })}
      </ol>
      {gone && (
        <p className="bar" role="status">
          {t.undone(gone.material.name)}
          <Button
            onClick={() => {
              set({ materials: [...list.slice(0, gone.at), gone.material, ...list.slice(gone.at)] });
              setGone(undefined);
            }}
          >
            {t.undo}
          </Button>
        </p>
      )}
      <Button onClick={add}>{t.addMaterial}</Button>
    </section>
  );
}
