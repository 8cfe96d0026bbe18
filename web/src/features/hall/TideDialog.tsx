import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/Field';
import { hallZh as t } from '../../copy/hall';
import { zh } from '../../copy/zh';
import { closeTide, dismissTide, openTide } from './change-tide';
import type { Tide } from './contract';
import { DialogForm } from './DialogForm';

export type TideDeed = 'open' | 'close' | 'dismiss';
type Props = { tide: Tide; deed: TideDeed; onClose: () => void; onDone: () => void };

export function TideDialog({ tide, deed, onClose, onDone }: Props) {
  const [reason, setReason] = useState(deed === 'open' ? tide.reasons.join('；') : '');
  const [staffId, setStaffId] = useState(tide.couldStaff.length === 1 ? tide.couldStaff[0]!.staffId : undefined);
  const check = () => {
    const errors: Record<string, string> = {};
    if (deed === 'open' && !staffId) errors.staffId = t.tide.whoMissing;
    if (!reason.trim()) errors.reason = zh.form.required(t.tide.reason);
    return errors;
  };
  const send = () => {
    const why = reason.trim();
    return deed === 'open' ? openTide(why, staffId!) : deed === 'close' ? closeTide(why) : dismissTide(why);
  };
  return (
    <DialogForm title={t.tide[deed]} submit={t.tide[deed]} check={check} send={send} onDone={onDone} onClose={onClose}>
      {(errors) => (
        <>
          {deed !== 'close' && <p>{deed === 'open' ? t.tide.openText : t.tide.dismissText}</p>}
          {deed === 'open' && tide.couldStaff.length === 0 && <p className="warn">{t.tide.nobody}</p>}
          {deed === 'open' && tide.couldStaff.length > 0 && (
            <Choice
              legend={t.tide.who}
              numbered
              name="staffId"
              error={errors.staffId}
              value={staffId}
              onChange={setStaffId}
              options={tide.couldStaff.map((s) => ({
                value: s.staffId,
                label: s.name,
                hint: [s.roleName, s.post && t.windows.post(s.post)].filter(Boolean).join(' '),
              }))}
            />
          )}
          <TextField
            name="reason"
            label={t.tide.reason}
            rows={2}
            error={errors.reason}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </DialogForm>
  );
}
