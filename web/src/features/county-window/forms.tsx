import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { JobAction, JobDetail } from '../../lib/contract';
import { today } from '../../lib/time';
import { ActForm, isOfficeAction } from '../acts/ActForm';
import { CommandForm } from '../cases/CommandForm';
import { RevealForm } from '../cases/RevealForm';
import { useDirectory } from '../session/get-directory';
import { CauseForm } from '../supervision/CauseForm';
import { ReplyForm } from '../supervision/ReplyForm';
import { addNote } from './add-note';
import { handToDepartment } from './hand-to-department';
import { jobCommand } from './job-command';
import { mailResult } from './mail-result';
import { readyForPickup } from './ready-for-pickup';
import { recordCause } from './record-cause';
import { recordOutstanding } from './record-outstanding';
import { recordPlatform } from './record-platform';
import { recordPrivateNetwork } from './record-private-network';
import { replyToOrder } from './reply-to-order';
import { returnToTownship } from './return-to-township';
import { takeOver } from './take-over';

type Props = { action: JobAction; job: JobDetail; onDone: () => void; onCancel: () => void };

export function JobForm({ action, job, onDone, onCancel }: Props) {
  const directory = useDirectory();
  const n = job.number;
  const title = zh.jobAction[action];
  const form = { title, current: job, onDone, onCancel };
  const L = zh.county.field;
  if (isOfficeAction(action))
    return <ActForm {...{ action, title, matter: job, onDone, onCancel }} to={(name) => jobCommand(n, name)} />;
  switch (action) {
    case 'takeOver':
      return <CommandForm {...form} send={takeOver(n)} body={() => ({})} />;
    case 'returnToTownship':
      return (
        <CommandForm
          {...form}
          send={returnToTownship(n)}
          fields={[{ name: 'reason', label: L.reason, rows: 3, autoFocus: true }]}
          body={(v) => ({ reason: v.reason })}
        />
      );
    case 'handToDepartment':
      return (
        <CommandForm
          {...form}
          send={handToDepartment(n)}
          fields={[
            {
              name: 'departmentId',
              label: L.department,
              start: job.guide.departmentId,
              options: directory.departments.map((d) => ({ value: d.id, label: d.name })),
            },
          ]}
          body={(v) => ({ departmentId: v.departmentId })}
        />
      );
    case 'recordPrivateNetwork':
      return (
        <CommandForm
          {...form}
          send={recordPrivateNetwork(n)}
          fields={[
            { name: 'system', label: L.system, start: job.item.outsideSystem ?? '' },
            { name: 'number', label: L.outsideNumber, autoFocus: true },
            { name: 'enteredOn', label: L.enteredOn, type: 'date', start: today() },
          ]}
          body={(v) => ({ system: v.system, number: v.number, enteredOn: v.enteredOn })}
        />
      );
    case 'recordPlatform':
      return (
        <CommandForm
          {...form}
          send={recordPlatform(n)}
          fields={[{ name: 'number', label: L.platformNumber, autoFocus: true }]}
          body={(v) => ({ number: v.number })}
        />
      );
    case 'mailResult':
      return (
        <CommandForm
          {...form}
          send={mailResult(n)}
          fields={[
            { name: 'courier', label: L.courier, start: zh.county.courierDefault },
            { name: 'courierNumber', label: L.courierNumber, autoFocus: true },
          ]}
          body={(v) => ({ courier: v.courier, courierNumber: v.courierNumber })}
        />
      );
    case 'readyForPickup':
      return (
        <CommandForm
          {...form}
          send={readyForPickup(n)}
          fields={[{ name: 'place', label: L.place, start: job.township.name, autoFocus: true }]}
          body={(v) => ({ place: v.place })}
        />
      );
    case 'addNote':
      return (
        <CommandForm
          {...form}
          send={addNote(n)}
          fields={[{ name: 'text', label: zh.form.noteText, rows: 2, autoFocus: true }]}
          body={(v) => ({ text: v.text })}
        />
      );
    case 'recordOutstanding':
      return (
        <CommandForm
          {...form}
          send={recordOutstanding(n)}
          intro={<p>{sup.outstanding.hint}</p>}
          fields={[{ name: 'note', label: sup.outstanding.note, optional: true, rows: 2, autoFocus: true }]}
          body={(v) => (v.note ? { note: v.note } : {})}
        />
      );
    case 'reveal':
      return <RevealForm base={`/api/county-jobs/${n}`} version={job.version} onClose={onCancel} />;
    case 'replyToOrder':
      return <ReplyForm {...{ title, detail: job, send: replyToOrder(n), onDone, onCancel }} />;
    case 'recordCause':
      return <CauseForm {...{ detail: job, current: job, send: recordCause(n), onDone, onCancel }} />;
  }
}
