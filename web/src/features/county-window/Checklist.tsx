import { Button } from 'antd';
import { useState } from 'react';
import { FileViewer } from '../../components/FileViewer';
import { FileLinks } from '../../components/MaterialsView';
import { ruleText } from '../../components/MaterialRows';
import { zh } from '../../copy/zh';
import type { FileView, JobDetail } from '../../lib/contract';
import { materialsFor } from '../../lib/search-guides';
import { useStore } from '../../lib/store';
import { allChecks, setCheck } from './checks';

/** The guide's list against what came, the paper beside it; 1 合格, 2 有问题. */
export function Checklist({ job, base }: { job: JobDetail; base: string }) {
  const checks = useStore(allChecks).get(job.number) ?? {};
  const [file, setFile] = useState<FileView | undefined>(() => job.materials.find((m) => m.files.length > 0)?.files[0]);
  const rules = materialsFor(job.guide, job.item.situation);
  const lines = [
    ...rules.map((rule) => ({
      id: rule.id,
      name: rule.name,
      rule,
      given: job.materials.filter((m) => m.materialId === rule.id),
    })),
    ...job.materials
      .filter((m) => !rules.some((r) => r.id === m.materialId))
      .map((m) => ({ id: m.materialId, name: m.name, rule: undefined, given: [m] })),
  ];
  const judge = (id: string, row: HTMLElement, ok: boolean) => {
    setCheck(job.number, id, { ok, problem: checks[id]?.problem ?? '' });
    if (!ok) return setTimeout(() => row.querySelector('input')?.focus(), 0);
    const next = row.nextElementSibling as HTMLElement | null;
    (next ?? row).focus();
  };
  return (
    <section className="checklist" aria-label={zh.county.checklist}>
      <div className="checklist-lines">
        <h2>{zh.county.checklist}</h2>
        <p className="hint">{zh.county.checkHint}</p>
        <ol>
          {lines.map((line, i) => {
            const check = checks[line.id];
            const files = line.given.flatMap((g) => g.files);
            return (
              <li
                key={line.id}
                tabIndex={0}
                aria-label={line.name}
                className={check?.ok === true ? 'checked' : check?.ok === false ? 'faulty' : undefined}
                onFocus={(e) => e.target === e.currentTarget && files[0] && setFile(files[files.length - 1])}
                onKeyDown={(e) => {
                  const row = e.currentTarget;
                  if (e.target !== row) {
                    if (e.key === 'Enter' && (e.target as HTMLElement).matches('input')) {
                      e.preventDefault();
                      ((row.nextElementSibling as HTMLElement | null) ?? row).focus();
                    }
                    return;
                  }
                  if (e.key === '1' || e.key === '2') judge(line.id, row, e.key === '1');
                  else if (e.key === 'ArrowDown') (row.nextElementSibling as HTMLElement | null)?.focus();
                  else if (e.key === 'ArrowUp') (row.previousElementSibling as HTMLElement | null)?.focus();
                  else return;
                  e.preventDefault();
                }}
              >
                <div className="line-head">
                  <b>
                    {i + 1}. {line.name}
                  </b>
                  {line.rule && <span className="rule">{ruleText(line.rule)}</span>}
                </div>
                {line.given.length === 0 ? (
                  <p className={line.rule?.required ? 'warn' : 'hint'}>{zh.county.notGiven}</p>
                ) : (
                  line.given.map((g) => (
                    <p key={g.round}>
                      {zh.materials.treatment[g.treatment]}
                      {g.round > 0 && <span className="tag">{zh.casePage.round(g.round)}</span>}
                      {g.note && `　${g.note}`}
                    </p>
                  ))
                )}
                <FileLinks files={files} onOpen={setFile} current={file?.fileId} />
                <div className="row">
                  <Button
                    size="small"
                    type={check?.ok === true ? 'primary' : 'default'}
                    aria-pressed={check?.ok === true}
                    aria-label={zh.county.okFor(line.name)}
                    onClick={(e) => judge(line.id, e.currentTarget.closest('li')!, true)}
                  >
                    {zh.county.ok}
                  </Button>
                  <Button
                    size="small"
                    danger={check?.ok === false}
                    aria-pressed={check?.ok === false}
                    aria-label={zh.county.faultyFor(line.name)}
                    onClick={(e) => judge(line.id, e.currentTarget.closest('li')!, false)}
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
                      onChange={(e) => setCheck(job.number, line.id, { ok: false, problem: e.target.value })}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
      <div className="checklist-paper">
        {file ? <FileViewer base={base} file={file} /> : <p className="empty">{zh.county.noFile}</p>}
      </div>
    </section>
  );
}
