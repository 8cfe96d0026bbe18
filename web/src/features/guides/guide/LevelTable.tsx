import { guideWords as w } from '../../../copy/guide-words';
import type { GuideLevel, LevelRight, LevelRights } from '../../../lib/contract';

export const levels: GuideLevel[] = ['city', 'county', 'township', 'village'];
export const rights: LevelRight[] = ['consult', 'receive', 'accept', 'decide', 'issue'];

export function LevelTable({ may }: { may: readonly LevelRights[] }) {
  return (
    <table className="plain-table level-table">
      <caption className="sr-only">{w.field.levels}</caption>
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
            {rights.map((r) => {
              const has = may.some((l) => l.level === level && l.may.includes(r));
              return (
                <td key={r} className={has ? 'done' : undefined}>
                  {has ? w.has : w.hasNot}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
