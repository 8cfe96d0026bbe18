import { useState } from 'react';
import { TextField } from '../../components/Field';
import { qa } from '../../copy/questions';
import { CommandForm } from '../cases/CommandForm';
import { questionCommand } from './question-command';
import type { QuestionDetail } from './types';

type Props = { it: QuestionDetail; onClose: () => void };

export function EscalateForm({ it, onClose }: Props) {
  const [reason, setReason] = useState(it.stage === 'answered' ? qa.escalate.unhelpful : qa.escalate.usual);
  return (
    <CommandForm<{ reason: string }>
      title={qa.escalate.title(it.ladder[it.level]?.name ?? qa.levels[it.level] ?? '')}
      submit={qa.escalate.send}
      current={it}
      send={questionCommand(it.number, 'escalate')}
      body={() => ({ reason: reason.trim() })}
      check={(): Record<string, string> => (reason.trim() ? {} : { reason: qa.escalate.missing })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(errors) => (
        <TextField
          label={qa.escalate.reason}
          name="reason"
          error={errors.reason}
          value={reason}
          onChange={setReason}
          maxLength={300}
          autoFocus
        />
      )}
    </CommandForm>
  );
}

export function CloseForm({ it, onClose }: Props) {
  const [note, setNote] = useState('');
  return (
    <CommandForm<{ note?: string }>
      title={qa.close.title}
      submit={qa.close.send}
      current={it}
      send={questionCommand(it.number, 'close')}
      body={() => ({ ...(note.trim() && { note: note.trim() }) })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(errors) => (
        <TextField
          label={qa.close.note}
          required={false}
          name="note"
          error={errors.note}
          value={note}
          onChange={setNote}
          maxLength={300}
          autoFocus
        />
      )}
    </CommandForm>
  );
}
