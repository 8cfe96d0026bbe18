import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { guidesZh } from '../../../copy/guides';
import { newId } from '../../../lib/ids';
import { saidSize } from '../../../lib/time';
import { useMe } from '../../session/get-me';
import type { ImportReport } from '../contract';
import { mayKeep } from '../roles';
import { MAX_BYTES, sendWorkbook, type Upload } from './import-guides';
import { fileProblem } from './report';
import { ReportView } from './ReportView';

const t = guidesZh.transfer;
type Running = { dry: boolean; sent: number; upload?: Upload };

export function TransferPage() {
  const me = useMe();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [running, setRunning] = useState<Running>();
  const [result, setResult] = useState<{ report: ImportReport; dry: boolean }>();
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  // One key for one file: sent again after a lost answer, it is the same import.
  const key = useRef('');
  if (!mayKeep(me)) return <p className="empty">{t.keeperOnly}</p>;

  const fail = (text: string) => {
    setProblem(text);
    setTurn((n) => n + 1);
  };
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setResult(undefined);
    setProblem(undefined);
    key.current = newId();
    const wrong = fileProblem(chosen, MAX_BYTES);
    setFile(wrong ? undefined : chosen);
    if (wrong) fail(wrong);
    else void run(chosen, true);
  };
  const run = async (chosen: File, dry: boolean) => {
    setProblem(undefined);
    const upload = sendWorkbook(chosen, dry, dry ? newId() : key.current, (sent) =>
      setRunning((r) => (r ? { ...r, sent } : r)),
    );
    setRunning({ dry, sent: 0, upload });
    try {
      setResult({ report: await upload.answer, dry });
      if (!dry) await client.invalidateQueries();
    } catch (error) {
      fail(error instanceof DOMException ? t.cancelled : error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(undefined);
    }
  };
  const ready = file && result?.dry && result.report.published > 0;
  return (
    <>
      <h1>{t.title}</h1>
      <section>
        <h2>{t.exportTitle}</h2>
        <p className="hint">{t.exportText}</p>
        <a className="second-link" href="/api/guides.xlsx" download>
          {t.exportDo}
        </a>
      </section>
      <section>
        <h2>{t.importTitle}</h2>
        <p className="hint">{t.importText}</p>
        {problem && <ErrorSummary title={problem} errors={{}} turn={turn} />}
        <div className="row">
          <label className="big-link file-pick">
            {t.choose}
            <input
              type="file"
              accept=".xlsx"
              className="sr-only"
              disabled={!!running}
              onChange={(e) => {
                choose(e.target.files?.[0]);
                e.target.value = '';
              }}
            />
          </label>
          {file && <span>{t.file(file.name, saidSize(file.size))}</span>}
          {file && !running && <Button onClick={() => void run(file, true)}>{result ? t.again : t.check}</Button>}
        </div>
        {running && file && <Progress running={running} size={file.size} />}
        {result && !running && (
          <ReportView report={result.report} dry={result.dry}>
            {result.dry && result.report.published === 0 && <p className="empty">{t.nothing}</p>}
            {ready && (
              <Button
                type="primary"
                size="large"
                className="import-do"
                aria-keyshortcuts="Alt+S"
                onClick={() => void run(file, false)}
              >
                {t.import(result.report.published)} <kbd className="key">Alt S</kbd>
              </Button>
            )}
          </ReportView>
        )}
      </section>
    </>
  );
}

function Progress({ running, size }: { running: Running; size: number }) {
  const all = running.sent >= size;
  return (
    <div className="row progress" role="status">
      <progress max={size} value={all ? undefined : running.sent} />
      <span>
        {all ? (running.dry ? t.checking : t.importing) : t.uploading(saidSize(running.sent), saidSize(size))}
      </span>
      {!all && <Button onClick={() => running.upload?.cancel()}>{t.cancel}</Button>}
    </div>
  );
}
