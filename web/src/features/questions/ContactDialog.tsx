import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SelectField, TextField } from '../../components/Field';
import { qa } from '../../copy/questions';
import { enterMovesOn } from '../../lib/hotkeys';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { changeContacts } from './contacts';
import type { ContactChange, ContactLine, ContactOwner } from './types';

type Props = { owner: ContactOwner; line?: ContactLine; version: number; onClose: () => void };

/** One line of the contact book. What is typed stays when somebody else was faster. */
export function ContactDialog({ owner, line, version, onClose }: Props) {
  const client = useQueryClient();
  const [id] = useState(() => line?.id ?? newId());
  const [form, setForm] = useState({
    post: line?.post ?? '',
    name: line?.name ?? '',
    phone: line?.phone ?? '',
    note: line?.note ?? '',
    level: String(line?.level ?? (owner.group === 'supervision' ? 3 : 1)),
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const sent = useRef({ body: '', key: '' });
  const no = line?.no ?? Math.max(0, ...owner.contacts.map((c) => c.no)) + 1;
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });

  const save = async (change: ContactChange) => {
    if (busy) return;
    setBusy(true);
    const words = JSON.stringify([change, version]);
    if (sent.current.body !== words) sent.current = { body: words, key: newId() };
    try {
      await changeContacts([change], sent.current.key, version);
      await client.invalidateQueries({ queryKey: ['contacts'] });
      onClose();
    } catch (error) {
      const stale = error instanceof Problem && error.code === 'stale';
      setProblem(stale ? qa.contacts.changed : error instanceof Error ? error.message : String(error));
      setTurn((n) => n + 1);
      if (stale) void client.invalidateQueries({ queryKey: ['contacts'] });
    } finally {
      setBusy(false);
    }
  };
  const check = () => {
    const found = Object.fromEntries(
      (['post', 'name', 'phone'] as const).filter((k) => !form[k].trim()).map((k) => [k, qa.contacts.missing[k]]),
    );
    setErrors(found);
    setProblem(undefined);
    setTurn((n) => n + 1);
    if (Object.keys(found).length > 0) return;
    const note = form.note.trim();
    void save({
      type: 'contact-set',
      contact: {
        id,
        group: owner.group,
        ownerId: owner.ownerId,
        level: Number(form.level),
        no,
        post: form.post.trim(),
        name: form.name.trim(),
        phone: form.phone.trim(),
        ...(note && { note }),
      },
    });
  };
  return (
    <Dialog
      title={line ? qa.contacts.editLine(owner.name, line.name) : qa.contacts.addTo(owner.name)}
      onClose={onClose}
    >
      <form onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <ErrorSummary title={problem} errors={errors} turn={turn} />
        <div className="pair">
          <TextField
            label={qa.contacts.name}
            name="name"
            error={errors.name}
            value={form.name}
            onChange={set('name')}
            maxLength={20}
            autoFocus
          />
          <TextField
            label={qa.contacts.post}
            name="post"
            error={errors.post}
            value={form.post}
            onChange={set('post')}
            maxLength={30}
          />
        </div>
        <div className="pair">
          <TextField
            label={qa.contacts.phone}
            name="phone"
            error={errors.phone}
            value={form.phone}
            onChange={set('phone')}
            numeric
            maxLength={20}
          />
          {(owner.group === 'department' || owner.group === 'hall') && (
            <SelectField
              label={qa.contacts.level}
              value={form.level}
              onChange={set('level')}
              options={([1, 2] as const).map((n) => ({ value: String(n), label: qa.contacts.levels[n] }))}
            />
          )}
        </div>
        <TextField
          label={qa.contacts.note}
          required={false}
          name="note"
          error={errors.note}
          value={form.note}
          onChange={set('note')}
          maxLength={100}
        />
        <div className="row">
          <Button type="primary" size="large" loading={busy} onClick={check} aria-keyshortcuts="Alt+S">
            {qa.contacts.save} <kbd className="key">Alt S</kbd>
          </Button>
          {line && (
            <Button danger disabled={busy} onClick={() => void save({ type: 'contact-removed', id })}>
              {qa.contacts.remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
