import { Button } from 'antd';
import { FileLinks } from '../../components/MaterialsView';
import { ruleText } from '../../components/MaterialRows';
import { ReuseNote } from '../../components/ReuseNote';
import { zh } from '../../copy/zh';
import type { FileView } from '../../lib/contract';
import { useStore } from '../../lib/store';
import type { Matter } from './act-props';
import type { CheckLine } from './check-lines';
import { allChecks, setCheck } from './checks';

type Props = {
  matter: Matter;
  line: CheckLine;
  no: number;
  file: FileView | undefined;
  onFile: (f: FileView) => void;
};

/** The rows of all lists of one checklist, in the order they are read. */
function neighbour(row: HTMLElement, by: 1 | -1): HTMLElement {
  const rows = [...row.closest('.checklist')!.querySelectorAll<HTMLElement>('li[tabindex]')];
  return rows[rows.indexOf(row) + by] ?? row;
}

export function CheckRow({ matter, line, no, file, onFile }: Props) {
  const check = (useStore(allChecks).get(matter.number) ?? {})[line.id];
  const files = line.given?.flatMap((g) => g.files) ?? [];
  const judge = (row: HTMLElement, ok: boolean) => {
    setCheck(matter.number, line.id, { ok, problem: check?.problem ?? '' });
    if (ok) neighbour(row, 1).focus();
    else setTimeout(() => row.querySelector('input')?.focus(), 0);
  };
  const onKeyDown = (e: React.KeyboardEvent<HTMLElement>) => {
    const row = e.currentTarget;
    const inField = e.target !== row;
    if (inField && !(e.key === 'Enter' && (e.target as HTMLElement).matches('input'))) return;
    if (inField || e.key === 'ArrowDown') neighbour(row, 1).focus();
    else if (e.key === '1' || e.key === '2') judge(row, e.key === '1');
    else if (e.key === 'ArrowUp') neighbour(row, -1).focus();
    else return;
    e.preventDefault();
  };
  return (
    <li
      id={`f-review.${line.id.replace('point:', '')}`}
      tabIndex={0}
      aria-label={line.name}
      className={check?.ok === true ? 'checked' : check?.ok === false ? 'faulty' : undefined}
      onFocus={(e) => e.target === e.currentTarget && files.length > 0 && onFile(files[files.length - 1]!)}
      onKeyDown={onKeyDown}
    >
      <div className="line-head">
        <b>
          {no}. {line.name}
        </b>
        {line.rule && <span className="rule">{ruleText(line.rule)}</span>}
      </div>
      {line.given?.length === 0 && <p className={line.rule?.required ? 'warn' : 'hint'}>{zh.county.notGiven}</p>}
      {line.given?.map((g) => (
        <p key={g.round}>
          {zh.materials.treatment[g.treatment]}
          {g.round > 0 && <span className="tag">{zh.casePage.round(g.round)}</span>}
          {g.note && `　${g.note}`}
          <ReuseNote reuse={g.reuse} />
        </p>
      ))}
      <FileLinks files={files} onOpen={onFile} current={file?.fileId} />
      <div className="row">
        <Button
          size="small"
          type={check?.ok === true ? 'primary' : 'default'}
          aria-pressed={check?.ok === true}
          aria-label={zh.county.okFor(line.name)}
          onClick={(e) => judge(e.currentTarget.closest('li')!, true)}
        >
          {zh.county.ok}
        </Button>
        <Button
          size="small"
          danger={check?.ok === false}
          aria-pressed={check?.ok === false}
          aria-label={zh.county.faultyFor(line.name)}
          onClick={(e) => judge(e.currentTarget.closest('li')!, false)}
        >
          {zh.county.faulty}
        </Button>
        {check?.ok === false && (
          <input
            className="text"
            aria-label={zh.county.problemOf(line.name)}
            placeholder={zh.county.problemHint}
            value={check.problem}
            maxLength={300}
            onChange={(e) => setCheck(matter.number, line.id, { ok: false, problem: e.target.value })}
          />
        )}
      </div>
    </li>
  );
}
