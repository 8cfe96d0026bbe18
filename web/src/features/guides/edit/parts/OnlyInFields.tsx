import { Button } from 'antd';
import { useState } from 'react';
import { guidesZh } from '../../../../copy/guides';
import { whenWords } from '../../../../lib/guide-texts';
import { questionsOf } from '../../../../lib/situations';
import type { GuideForm, MaterialForm } from '../form';

const t = guidesZh.edit;

/** In which cases a material is wanted: one of the lines must hold, a line may join two answers. */
export function OnlyInFields(p: { material: MaterialForm; form: GuideForm; onChange: (onlyIn: string[]) => void }) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const { onlyIn } = p.material;
  const questions = questionsOf(p.form);
  if (questions.length === 0) return null;
  const select = (label: string, value: string, onChange: (v: string) => void, none: string) => (
    <select className="select" aria-label={label} value={value} onChange={(e) => onChange(e.target.value)}>
      <option value="">{none}</option>
      {questions.map((q) => (
        <optgroup key={q.id} label={q.text || t.situations}>
          {q.options.map((o) => (
            <option key={o.id} value={o.id}>
              {o.text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
  return (
    <fieldset className="block">
      <legend>{t.onlyIn}</legend>
      {onlyIn.length === 0 && <p className="hint">{t.onlyInAlways}</p>}
      <ul className="chips">
        {onlyIn.map((entry) => {
          const words = whenWords(p.form, { onlyIn: [entry] });
          return (
            <li key={entry}>
              {words}
              <button
                type="button"
                className="plain"
                aria-label={t.onlyInRemove(words)}
                onClick={() => p.onChange(onlyIn.filter((x) => x !== entry))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        {select(t.onlyInAdd, one, setOne, t.onlyInAdd)}
        {select(t.onlyInAnd, other, setOther, t.onlyInAnd)}
        <Button
          disabled={!one || one === other}
          onClick={() => {
            const entry = other ? `${one}&${other}` : one;
            if (!onlyIn.includes(entry)) p.onChange([...onlyIn, entry]);
            setOne('');
            setOther('');
          }}
        >
          {t.onlyInAdd}
        </Button>
      </div>
    </fieldset>
  );
}
