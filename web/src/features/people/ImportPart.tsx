import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { peopleZh } from '../../copy/people';
import { newId } from '../../lib/ids';
import { importPeople } from './import-people';
import type { Imported, Refused } from './people-types';

/** A sheet is looked at first; what is right goes in when somebody says so. */
export function ImportPart() {
  const I = peopleZh.import;
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Imported>();
  const [done, setDone] = useState<Imported>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const key = useRef('');
  const run = async (wanted: File, dry: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await importPeople(wanted, dry ? newId() : key.current, dry);
      if (dry) return setReport(answer);
      setDone(answer);
      setFile(undefined);
      await client.invalidateQueries({ queryKey: ['people'] });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const pick = (picked: File | undefined) => {
    if (!picked) return;
    key.current = newId();
    setFile(picked);
    setReport(undefined);
    setDone(undefined);
    void run(picked, true);
  };
  const count = report ? report.added + report.changed : 0;
  return (
    <div className="people-import">
      <p className="hint">{I.hint}</p>
      <p>
        <a className="big-link" href="/api/people.xlsx" download>
          {I.download}
        </a>
      </p>
      <label className="pick-file">
        {I.choose}
        <input
          type="file"
          accept=".xlsx,.csv"
          onChange={(e) => {
            pick(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </label>
      <div role="status">
        {busy && <p>{I.checking}</p>}
        {problem && <p className="error">{problem}</p>}
        {done && <p className="ok">{I.done(done.added, done.changed)}</p>}
        {report && file && !busy && (
          <p>
            <b>{file.name}</b> {I.dry(report.added, report.changed, report.unchanged)}
          </p>
        )}
      </div>
      {report && <RefusedTable rows={report.refused} />}
      {report && file && !done && count === 0 && <p className="empty">{I.nothing}</p>}
      {report && file && count > 0 && (
        <>
          {report.refused.length > 0 && <p className="hint">{I.goOnHint}</p>}
          <Button
            type="primary"
            size="large"
            loading={busy}
            onClick={() => void run(file, false)}
            aria-keyshortcuts="Alt+S"
          >
            {I.goOn(count)} <kbd className="key">Alt S</kbd>
          </Button>
        </>
      )}
    </div>
  );
}

function RefusedTable({ rows }: { rows: Refused[] }) {
  const C = peopleZh.import.col;
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="warn">{peopleZh.import.refused(rows.length)}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{C.row}</th>
            <th scope="col">{C.column}</th>
            <th scope="col">{C.value}</th>
            <th scope="col">{C.message}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={i}>
              <td className="nowrap">{r.row === 0 ? peopleZh.import.whole : r.row}</td>
              <td className="nowrap">{r.column}</td>
              <td>{r.value}</td>
              <td>{r.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
