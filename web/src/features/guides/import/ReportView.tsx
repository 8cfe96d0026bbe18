import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { guidesZh } from '../../../copy/guides';
import type { ImportReport } from '../contract';
import { reportCsv, reportLines, whereIs } from './report';

const t = guidesZh.transfer;

/** Takes the focus when it appears: the answer to what was just asked. */
export function ReportView({ report, dry, children }: { report: ImportReport; dry: boolean; children?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), [report]);
  return (
    <section className="report">
      <h2 tabIndex={-1} ref={ref}>
        {dry ? t.dryTitle : t.doneTitle}
      </h2>
      <ul>
        {reportLines(report, dry).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.refused.length === 0 && <p className="ok">{t.allGood}</p>}
      {children}
      {report.refused.length > 0 && (
        <>
          <Button onClick={() => save(reportCsv(report.refused))}>{t.report}</Button>
          <table className="plain-table">
            <caption className="sr-only">{t.refused(report.refused.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{t.head.where}</th>
                <th scope="col">{t.head.value}</th>
                <th scope="col">{t.head.problem}</th>
              </tr>
            </thead>
            <tbody>
              {report.refused.map((r, i) => (
                <tr key={i}>
                  <td className="nowrap">{whereIs(r)}</td>
                  <td className="value">{r.value ?? ''}</td>
                  <td>{r.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function save(csv: string) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: t.reportName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
