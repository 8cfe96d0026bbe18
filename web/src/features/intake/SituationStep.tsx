import { Choice } from '../../components/Choice';
import { zh } from '../../copy/zh';
import type { StepProps } from './step-props';

export function SituationStep({ draft, change, errors, guide }: StepProps) {
  if (!guide) return null;
  return (
    <>
      <Choice
        legend={zh.intake.situation}
        name="situation"
        numbered
        value={draft.situation}
        options={guide.situations.map((s) => ({ value: s.id, label: s.name }))}
        onChange={(situation) => change((d) => ({ ...d, situation }))}
        error={errors.situation}
      />
      <details className="guide">
        <summary>{zh.intake.conditions}</summary>
        <ul>
          {guide.conditions.map((c) => (
            <li key={c}>{c}</li>
          ))}
        </ul>
        <p>{zh.intake.fee(guide.fee)}</p>
      </details>
    </>
  );
}
