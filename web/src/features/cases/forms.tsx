import { zh } from '../../copy/zh';
import type { CaseAction, CaseDetail } from '../../lib/contract';
import { normalisePhone, phoneProblem } from '../../lib/id-number';
import { ActForm, isOfficeAction } from '../acts/ActForm';
import { CauseForm } from '../supervision/CauseForm';
import { ReplyForm } from '../supervision/ReplyForm';
import { addNote } from './add-note';
import { caseCommand } from './case-command';
import { closeCase } from './close';
import { CommandForm } from './CommandForm';
import { correctContact } from './correct-contact';
import { HandOverForm } from './HandOverForm';
import { provideOutstanding } from './provide-outstanding';
import { provideSupplement } from './provide-supplement';
import { recordArrival } from './record-arrival';
import { recordCause } from './record-cause';
import { replyToOrder } from './reply-to-order';
import { resubmit } from './resubmit';
import { RevealForm } from './RevealForm';
import { SupplementForm } from './SupplementForm';
import { AssignForm, IssueForm, OutsideForm } from './TownshipForms';
import { withdraw } from './withdraw';

type Props = { action: CaseAction; detail: CaseDetail; onDone: () => void; onCancel: () => void };

export function CaseForm({ action, detail, onDone, onCancel }: Props) {
  const { number } = detail;
  const title = zh.action[action];
  const end = { onDone, onCancel };
  const form = { title, current: detail, ...end };
  if (isOfficeAction(action))
    return <ActForm {...{ action, title, matter: detail, ...end }} to={(name) => caseCommand(number, name)} />;
  switch (action) {
    case 'provideSupplement':
      return <SupplementForm {...{ detail, ...end }} papers="supplement" send={provideSupplement(number)} />;
    case 'resubmit':
      return <SupplementForm {...{ detail, ...end }} papers="resubmit" send={resubmit(number)} />;
    case 'provideOutstanding':
      return <SupplementForm {...{ detail, ...end }} papers="outstanding" send={provideOutstanding(number)} />;
    case 'issue':
      return <IssueForm {...{ title, detail, ...end }} />;
    case 'closeOutside':
      return <OutsideForm {...{ title, detail, ...end }} />;
    case 'assign':
      return <AssignForm {...{ title, detail, ...end }} />;
    case 'handOver':
      return <HandOverForm {...{ title, detail, ...end }} />;
    case 'withdraw':
      return (
        <CommandForm
          {...form}
          danger
          send={withdraw(number)}
          fields={[{ name: 'reason', label: zh.form.withdrawReason, rows: 2, autoFocus: true }]}
          body={(v) => ({ reason: v.reason })}
        />
      );
    case 'recordArrival':
      return (
        <CommandForm
          {...form}
          send={recordArrival(number)}
          fields={[{ name: 'note', label: zh.form.note, optional: true, rows: 2, autoFocus: true }]}
          body={(v) => (v.note ? { note: v.note } : {})}
        />
      );
    case 'close':
      return <CommandForm {...form} send={closeCase(number)} body={() => ({})} intro={<p>{zh.form.closeText}</p>} />;
    case 'correctContact':
      return (
        <CommandForm
          {...form}
          send={correctContact(number)}
          fields={[{ name: 'phone', label: zh.form.newPhone, autoFocus: true }]}
          body={(v) => ({ phone: normalisePhone(v.phone) })}
          check={(v) => {
            const problem = phoneProblem(v.phone);
            return problem ? { phone: problem } : ({} as Record<string, string>);
          }}
        />
      );
    case 'addNote':
      return (
        <CommandForm
          {...form}
          send={addNote(number)}
          fields={[{ name: 'text', label: zh.form.noteText, rows: 2, autoFocus: true }]}
          body={(v) => ({ text: v.text })}
        />
      );
    case 'reveal':
      return <RevealForm base={`/api/cases/${number}`} version={detail.version} onClose={onCancel} />;
    case 'replyToOrder':
      return <ReplyForm {...{ title, detail, send: replyToOrder(number), ...end }} />;
    case 'recordCause':
      return <CauseForm {...{ detail, current: detail, send: recordCause(number), ...end }} />;
    case 'printReceipt':
      return null;
  }
}
