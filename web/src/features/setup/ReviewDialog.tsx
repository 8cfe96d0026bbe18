import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { setup } from '../../copy/setup';
import { zh } from '../../copy/zh';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { AffectedTable } from './AffectedTable';
import { saidChanges } from './change-words';
import type { PartProps } from './part-props';
import { setPending } from './pending';
import { usePreview } from './preview-changes';
import { saveChanges } from './save-changes';

type Props = PartProps & { onClose: () => void; onSaved: () => void };

export function ReviewDialog({ calendar, changes, unitName, onUndo, onClose, onSaved }: Props) {
  const client = useQueryClient();
  const preview = usePreview([...changes], calendar.version);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  const sent = useRef({ body: '', key: '' });
  const none = changes.length === 0;
  useEffect(() => {
    if (none) onClose();
  }, [none, onClose]);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const text = JSON.stringify([calendar.version, changes]);
    if (sent.current.body !== text) sent.current = { body: text, key: newId() };
    try {
      await saveChanges([...changes], sent.current.key, calendar.version);
      // Only once the saved year is here: else the days would flash back to what they were.
      await client.refetchQueries({ queryKey: ['setup'], type: 'active' });
      setPending([]);
      onSaved();
    } catch (error) {
      const stale = error instanceof Problem && error.code === 'stale';
      if (stale) await client.invalidateQueries({ queryKey: ['setup'] });
      setProblem(stale ? setup.changes.stale : error instanceof Error ? error.message : String(error));
      setTurn((n) => n + 1);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={setup.changes.title} wide onClose={onClose}>
      {problem && <ErrorSummary title={problem} errors={{}} turn={turn} />}
      <h3>{setup.changes.list}</h3>
      <ul className="change-list">
        {saidChanges(changes, { unitName, calendar }).map((line) => (
          <li key={line.subjects[0]}>
            {line.text}
            <Button
              size="small"
              aria-label={setup.changes.removeFor(line.text)}
              onClick={() => onUndo(...line.subjects)}
            >
              {setup.changes.remove}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{setup.changes.affected}</h3>
      {preview.isPending && <p className="empty">{setup.changes.counting}</p>}
      {preview.error && (
        <p className="error">
          {preview.error.message} <Button onClick={() => void preview.refetch()}>{zh.session.tryAgain}</Button>
        </p>
      )}
      {preview.data && preview.data.affected.length === 0 && <p className="ok">{setup.changes.none}</p>}
      {preview.data && preview.data.affected.length > 0 && (
        <AffectedTable rows={preview.data.affected} more={preview.data.more} />
      )}
      <p className="hint">{setup.changes.recompute}</p>
      <Button
        type="primary"
        size="large"
        loading={busy}
        disabled={!preview.data}
        onClick={() => void save()}
        aria-keyshortcuts="Alt+S"
      >
        {setup.changes.save(changes.length)} <kbd className="key">Alt S</kbd>
      </Button>
    </Dialog>
  );
}
