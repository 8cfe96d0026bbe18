import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { declinesZh as copy } from '../../copy/declines';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { followUp } from './follow-up';
import type { DeclineRow } from './list-declines';

export function FollowUpDialog({ row, onClose, onDone }: { row: DeclineRow; onClose: () => void; onDone: () => void }) {
  const [key, setKey] = useState(newId);
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [error, setError] = useState<{ text?: string; answer?: string }>({});
  const [sending, setSending] = useState(false);
  useEffect(() => document.getElementById('f-followUp.text')?.focus(), []);
  const save = async () => {
    if (!text.trim()) return setError({ text: copy.needFollowUp });
    setSending(true);
    try {
      const own = number.trim();
      await followUp(row.id, { text: text.trim(), ...(own ? { number: own } : {}) }, key, row.version);
      onDone();
    } catch (e) {
      // A refusal did not happen; without an answer the same key is sent again.
      if (e instanceof Problem) setKey(newId());
      setError({ answer: e instanceof Error ? e.message : String(e) });
      setSending(false);
    }
  };
  return (
    <Dialog title={copy.followUpOf(row.itemName)} onClose={onClose}>
      {row.verdictNote && <p>{row.verdictNote}</p>}
      {error.answer && (
        <p className="error" role="alert">
          {error.answer}
        </p>
      )}
      <TextField
        name="followUp.text"
        label={copy.followUpText}
        rows={3}
        value={text}
        onChange={setText}
        error={error.text}
        maxLength={500}
      />
      <TextField label={copy.followUpNumber} required={false} value={number} onChange={setNumber} maxLength={30} />
      <Button type="primary" size="large" loading={sending} onClick={() => void save()} aria-keyshortcuts="Alt+S">
        {copy.followUp} <kbd className="key">Alt S</kbd>
      </Button>
    </Dialog>
  );
}
