import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SelectField, TextField } from '../../components/Field';
import { peopleZh } from '../../copy/people';
import { enterMovesOn } from '../../lib/hotkeys';
import type { People, Person } from './people-types';
import { useSave } from './save-people';
import { useTyped } from './typed';

export type Leaving = 'disable' | 'enable' | 'handOver';
type Props = { people: People; person: Person; what: Leaving; onClose: () => void; onSaved: (said?: string) => void };

/** 停用 with 移交 in one step, 移交 alone, or back again; each with its reason on record. */
export function LeaveDialog({ people, person, what, onClose, onSaved }: Props) {
  const L = peopleZh.leave;
  const [work] = useState(what === 'enable' ? 0 : person.openWork);
  const typed = useTyped(`${what}-${person.id}`, { reason: '', handOverTo: '' });
  const save = useSave(people.version);
  const { reason, handOverTo } = typed.value;
  const colleagues = people.people.filter((p) => person.successors?.includes(p.id));
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (work > 0 && !handOverTo) wrong.handOverTo = peopleZh.required.to;
    if (what !== 'enable' && !reason.trim()) wrong.reason = peopleZh.required.reason;
    if (Object.keys(wrong).length > 0) return save.wrong(wrong);
    const handed = what === 'handOver' ? await save.handOver(person.id, handOverTo, reason.trim()) : undefined;
    const changed =
      what === 'disable'
        ? await save.change({ type: what, id: person.id, reason: reason.trim(), handOverTo: handOverTo || undefined })
        : what === 'enable'
          ? await save.change({ type: what, id: person.id, reason: reason.trim() || undefined })
          : undefined;
    if (!handed && !changed) return;
    typed.forget();
    onSaved(handed && L.handed(handed.cases + handed.jobs));
  };
  const does = {
    disable: work > 0 ? L.disableAndHand(work) : L.disable,
    enable: L.enable,
    handOver: L.handOver(work),
  }[what];
  return (
    <Dialog title={L[`${what}Title`](person.name)} onClose={onClose}>
      <form onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <ErrorSummary title={save.problem} errors={save.errors} turn={save.turn} />
        {what !== 'handOver' && <p>{what === 'disable' ? L.disableText : L.enableText}</p>}
        {work > 0 && <p className="warn">{L.has(work)}</p>}
        {work > 0 && colleagues.length === 0 && <p className="error">{L.nobody}</p>}
        {work > 0 && colleagues.length > 0 && (
          <SelectField
            name="handOverTo"
            label={L.to}
            value={handOverTo}
            onChange={(to) => typed.set({ handOverTo: to })}
            error={save.errors.handOverTo}
            options={[
              { value: '', label: peopleZh.form.choose },
              ...colleagues.map((p) => ({ value: p.id, label: `${p.name}（${p.roleName}，${p.placeName}）` })),
            ]}
          />
        )}
        <TextField
          name="reason"
          label={L.reason}
          required={what !== 'enable'}
          value={reason}
          onChange={(text) => typed.set({ reason: text })}
          error={save.errors.reason}
          maxLength={200}
          autoFocus
        />
        <Button
          type="primary"
          danger={what === 'disable'}
          size="large"
          loading={save.busy}
          disabled={work > 0 && colleagues.length === 0}
          onClick={() => void submit()}
          aria-keyshortcuts="Alt+S"
        >
          {does} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
