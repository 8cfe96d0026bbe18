import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Choice } from '../../components/Choice';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { declinesZh as copy } from '../../copy/declines';
import { phoneProblem, normalisePhone } from '../../lib/id-number';
import { newId } from '../../lib/ids';
import type { Draft, DraftDecline } from '../intake/draft';
import { wipeDraft } from '../intake/drafts';
import { declineIntake, declineReasons, type DeclineReason } from './decline-intake';

type Props = { draft: Draft; change: (f: (d: Draft) => Draft, now?: boolean) => void; onClose: () => void };

/** Lives in the draft until it is on record, so that a lost network loses no word of it. */
export function DeclineDialog({ draft, change, onClose }: Props) {
  const navigate = useNavigate();
  const [fresh] = useState<DraftDecline>(() => ({
    item: draft.items
      .map((i) => i.name)
      .join('、')
      .slice(0, 60),
    text: '',
    name: draft.applicant.name,
    phone: draft.applicant.phone,
    key: newId(),
  }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [sending, setSending] = useState(false);
  const decline = draft.decline ?? fresh;
  useEffect(() => {
    const reasons = document.getElementById('f-decline.reason');
    (reasons?.querySelector<HTMLInputElement>('input:checked') ?? reasons?.querySelector('input'))?.focus();
  }, []);
  // Changed words are another command: the one before was refused or never arrived.
  const set = (part: Partial<DraftDecline>) =>
    change((d) => ({
      ...d,
      decline: { ...(d.decline ?? fresh), ...part, key: errors.answer ? newId() : decline.key },
    }));
  const save = async () => {
    const found = check(decline);
    setErrors(found);
    if (Object.keys(found).length > 0) return document.getElementById(`f-${Object.keys(found)[0]}`)?.focus();
    setSending(true);
    try {
      change((d) => ({ ...d, decline }), true);
      await declineIntake(bodyOf(decline, draft), decline.key);
      await leave(draft, change);
      void navigate('/declines', { state: { saved: true } });
    } catch (error) {
      setErrors({ answer: error instanceof Error ? error.message : String(error) });
      setSending(false);
    }
  };
  return (
    <Dialog title={copy.title} wide onClose={onClose}>
      <div className="decline">
        <p className="hint">
          {copy.hint} <Link to="/declines">{copy.open}</Link>
        </p>
        {errors.answer && (
          <p className="error" role="alert">
            {errors.answer}
          </p>
        )}
        <Choice<DeclineReason>
          legend={copy.reason}
          name="decline.reason"
          numbered
          value={decline.reason as DeclineReason | undefined}
          options={declineReasons.map((value) => ({ value, label: copy.reasons[value] }))}
          onChange={(reason) => set({ reason })}
          onPicked={() => document.getElementById(decline.item ? 'f-decline.text' : 'f-decline.item')?.focus()}
          error={errors['decline.reason']}
        />
        <TextField
          name="decline.item"
          label={copy.item}
          value={decline.item}
          onChange={(item) => set({ item })}
          error={errors['decline.item']}
          maxLength={60}
        />
        <TextField
          name="decline.text"
          label={copy.text}
          hint={copy.textHint}
          rows={3}
          value={decline.text}
          onChange={(text) => set({ text })}
          error={errors['decline.text']}
        />
        <div className="grid">
          <TextField
            name="decline.name"
            label={copy.name}
            required={false}
            value={decline.name}
            onChange={(name) => set({ name })}
            maxLength={50}
          />
          <TextField
            name="decline.phone"
            label={copy.phone}
            required={false}
            numeric
            value={decline.phone}
            onChange={(phone) => set({ phone })}
            error={errors['decline.phone']}
            maxLength={30}
          />
        </div>
        <Button type="primary" size="large" loading={sending} onClick={() => void save()} aria-keyshortcuts="Alt+S">
          {copy.save} <kbd className="key">Alt S</kbd>
        </Button>
      </div>
    </Dialog>
  );
}

function check(d: DraftDecline): Record<string, string> {
  const found = {
    'decline.reason': d.reason ? undefined : copy.needReason,
    'decline.item': d.item.trim() ? undefined : copy.needItem,
    'decline.text': d.text.trim() ? undefined : copy.needText,
    'decline.phone': d.phone.trim() ? phoneProblem(d.phone) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Record<string, string>;
}

function bodyOf(d: DraftDecline, draft: Draft) {
  const [only] = draft.items.length === 1 ? draft.items : [];
  const name = d.name.trim();
  return {
    ...(only && only.name === d.item ? { itemId: only.id } : {}),
    itemName: d.item.trim(),
    reason: d.reason as DeclineReason,
    text: d.text.trim(),
    ...(name ? { applicantName: name } : {}),
    ...(d.phone.trim() ? { phone: normalisePhone(d.phone) } : {}),
  };
}

/** Papers already collected stay as a draft: the applicant may come back with what was missing. */
async function leave(draft: Draft, change: Props['change']): Promise<void> {
  const collected = Object.values(draft.materials).some((m) => m.files.length > 0);
  if (collected || draft.applicant.idNumber) change((d) => ({ ...d, decline: undefined }), true);
  else await wipeDraft(draft.id);
}
