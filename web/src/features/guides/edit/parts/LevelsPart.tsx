import { guideWords as w } from '../../../../copy/guide-words';
import { guidesZh } from '../../../../copy/guides';
import type { GuideLevel, LevelRight, TakingLevel } from '../../../../lib/contract';
import { levels, rights } from '../../guide/LevelTable';
import type { PartProps } from '../part-props';
import { Check } from './RowTools';

const t = guidesZh.edit;
const places: TakingLevel[] = ['county', 'township', 'village'];

export function LevelsPart({ form, set, errors }: PartProps) {
  const may = (level: GuideLevel) => form.levels.find((l) => l.level === level)?.may ?? [];
  const toggle = (level: GuideLevel, right: LevelRight) => {
    const wanted = rights.filter((r) => may(level).includes(r) !== (r === right));
    set({ levels: levels.map((l) => ({ level: l, may: l === level ? wanted : may(l) })) });
  };
  return (
    <>
      <fieldset className="block" id="f-takenAt" tabIndex={-1}>
        <legend>{t.takenAt}</legend>
        {errors.takenAt && <p className="error">{errors.takenAt}</p>}
        <div className="row">
          {places.map((place) => (
            <Check
              key={place}
              label={w.takenAt[place]}
              checked={form.takenAt.includes(place)}
              onChange={(on) => set({ takenAt: places.filter((p) => (p === place ? on : form.takenAt.includes(p))) })}
            />
          ))}
        </div>
      </fieldset>
      <h2>{t.levels}</h2>
      <p className="hint">{t.levelsHint}</p>
      {errors.levels && (
        <p className="error" id="f-levels" tabIndex={-1}>
          {errors.levels}
        </p>
      )}
      <table className="plain-table level-table">
        <thead>
          <tr>
            <td />
            {rights.map((r) => (
              <th key={r} scope="col">
                {w.right[r]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">{w.level[level]}</th>
              {rights.map((right) => (
                <td key={right}>
                  <input
                    type="checkbox"
                    aria-label={`${w.level[level]} ${w.right[right]}`}
                    checked={may(level).includes(right)}
                    onChange={() => toggle(level, right)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
