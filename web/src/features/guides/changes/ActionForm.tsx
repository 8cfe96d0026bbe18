import { useRef, useState } from 'react';
import { TextField } from '../../../components/Field';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { CommandForm } from '../../cases/CommandForm';
import type { ChangeAction, ChangeDetail } from '../contract';
import { changeCommand } from './change-command';

const t = guidesZh.changes;
type Action = Exclude<ChangeAction, 'edit'>;
const title = { confirm: t.confirmTitle, return: t.returnTitle, publish: t.publishTitle, withdraw: t.withdrawTitle };

/** A reason where it goes back, a note where it goes on. */
export function ActionForm(p: {
  action: Action;
  change: ChangeDetail;
  onDone: (said: string) => void;
  onCancel: () => void;
}) {
  const { action, change } = p;
  const [text, setText] = useState('');
  const said = useRef(t.done[action]);
  const back = action === 'return' || action === 'withdraw';
  const label = action === 'return' ? t.returnReason : action === 'withdraw' ? t.withdrawReason : t.note;
  const name = back ? 'reason' : 'note';
  return (
    <CommandForm
      title={title[action]}
      submit={t.submit[action]}
      danger={back}
      current={change}
      check={(): Record<string, string> => (back && !text.trim() ? { reason: zh.form.required(label) } : {})}
      body={() => (text.trim() ? { [name]: text.trim() } : {})}
      send={changeCommand(change.id, action, (answer) => {
        if (answer.guideVersion && answer.hash) said.current = t.published(answer.guideVersion, answer.hash);
      })}
      onDone={() => p.onDone(said.current)}
      onCancel={p.onCancel}
    >
      {(errors) => (
        <>
          {action === 'publish' && <p>{t.publishText(change.impact.openCases.length)}</p>}
          <TextField
            name={name}
            label={label}
            required={back ? undefined : false}
            rows={2}
            value={text}
            onChange={setText}
            error={errors[name]}
            autoFocus
          />
        </>
      )}
    </CommandForm>
  );
}
