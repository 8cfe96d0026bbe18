import { Button } from 'antd';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextField } from '../../components/Field';
import { peopleZh } from '../../copy/people';
import { enterMovesOn } from '../../lib/hotkeys';
import type { People, Unit } from './people-types';
import { useSave } from './save-people';
import { useTyped } from './typed';

type Props = { people: People; unit: Unit; onClose: () => void; onSaved: () => void };

export function HallNameDialog({ people, unit, onClose, onSaved }: Props) {
  const typed = useTyped(`hall-${unit.id}`, { centreName: unit.centreName });
  const save = useSave(people.version);
  const submit = async () => {
    if (!(await save.change({ type: 'rename-hall', unitId: unit.id, centreName: typed.value.centreName }))) return;
    typed.forget();
    onSaved();
  };
  return (
    <Dialog title={peopleZh.hallName.title} onClose={onClose}>
      <form onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <ErrorSummary title={save.problem} errors={save.errors} turn={save.turn} />
        <TextField
          name="centreName"
          label={peopleZh.hallName.name}
          hint={peopleZh.hallName.hint}
          value={typed.value.centreName}
          onChange={(centreName) => typed.set({ centreName })}
          error={save.errors.centreName}
          maxLength={30}
          autoFocus
        />
        <Button type="primary" size="large" loading={save.busy} onClick={() => void submit()} aria-keyshortcuts="Alt+S">
          {peopleZh.hallName.save} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
