import { Choice } from '../../components/Choice';
import { TextField } from '../../components/Field';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import type { Draft } from './draft';
import type { StepProps } from './step-props';

export function DeliveryStep({ draft, change, errors }: StepProps) {
  const d = draft.delivery;
  const set = (part: Partial<Draft['delivery']>) =>
    change((x) => ({ ...x, delivery: { ...x.delivery, ...part }, deliveryChosen: true }));
  return (
    <>
      {draft.filled?.delivery && !draft.deliveryChosen && <p className="hint">{intakeZh.shelf.check}</p>}
      <Choice
        legend={zh.intake.deliveryWish}
        numbered
        value={d.way}
        options={(['station', 'township', 'mail'] as const).map((value) => ({ value, label: zh.delivery[value] }))}
        onChange={(way) =>
          set({
            way,
            ...(way === 'mail' && !d.recipient
              ? { recipient: draft.applicant.name, phone: draft.applicant.phone }
              : {}),
          })
        }
      />
      {d.way === 'mail' && (
        <div className="grid">
          <TextField
            name="delivery.recipient"
            label={zh.intake.recipient}
            value={d.recipient}
            onChange={(recipient) => set({ recipient })}
            error={errors['delivery.recipient']}
          />
          <TextField
            name="delivery.phone"
            label={zh.intake.recipientPhone}
            value={d.phone}
            numeric
            onChange={(phone) => set({ phone })}
            error={errors['delivery.phone']}
          />
          <TextField
            name="delivery.address"
            label={zh.intake.address}
            value={d.address}
            onChange={(address) => set({ address })}
            error={errors['delivery.address']}
          />
        </div>
      )}
    </>
  );
}
