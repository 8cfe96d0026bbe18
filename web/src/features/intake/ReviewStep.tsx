import { Button } from 'antd';
import type { ReactNode } from 'react';
import { zh } from '../../copy/zh';
import { materialsFor } from '../../lib/search-guides';
import { useDirectory } from '../session/get-directory';
import type { Step } from './draft';
import type { StepProps } from './step-props';

/** One page to read aloud to the applicant. */
export function ReviewStep({ draft, guide, go }: StepProps & { go: (step: Step) => void }) {
  const directory = useDirectory();
  if (!guide) return null;
  const a = draft.applicant;
  const unit = directory.units.find((u) => u.id === a.unitId)?.name ?? '';
  const situation = guide.situations.find((s) => s.id === draft.situation)?.name;
  const d = draft.delivery;
  return (
    <div className="review">
      <h2>{zh.intake.pleaseCheck}</h2>
      <Part title={zh.intake.step.item} onChange={() => go('item')}>
        <p>
          {guide.name}
          {situation && `（${situation}）`}
        </p>
        <p className="hint">
          {guide.handling === 'immediate' ? zh.intake.immediate : zh.intake.promised(guide.promisedDays)} ·{' '}
          {zh.intake.fee(guide.fee)}
        </p>
      </Part>
      <Part title={zh.intake.step.applicant} onChange={() => go('applicant')}>
        <p>
          {a.name}　{a.idNumber}　{a.phone}
        </p>
        <p>
          {unit} {a.villageName}　{zh.mode[draft.mode]}
          {a.group && `　${zh.group[a.group]}`}
        </p>
        {draft.byAgent && (
          <p>
            {zh.intake.agentLine(draft.agent.name, draft.agent.relation, zh.authorisation[draft.agent.authorisation])}
          </p>
        )}
      </Part>
      <Part title={zh.intake.step.materials} onChange={() => go('materials')}>
        <ol>
          {materialsFor(guide, draft.situation)
            .filter((m) => draft.materials[m.id]?.treatment)
            .map((m) => {
              const given = draft.materials[m.id]!;
              return (
                <li key={m.id}>
                  {m.name} — {zh.materials.treatment[given.treatment!]}
                  {given.files.length > 0 && `，${zh.pages(given.files.length)}`}
                </li>
              );
            })}
        </ol>
      </Part>
      <Part title={zh.intake.step.delivery} onChange={() => go('delivery')}>
        <p>
          {zh.delivery[d.way]}
          {d.way === 'mail' && `：${d.recipient}　${d.phone}　${d.address}`}
        </p>
      </Part>
    </div>
  );
}

function Part({ title, onChange, children }: { title: string; onChange: () => void; children: ReactNode }) {
  return (
    <section>
      <header>
        <h3>{title}</h3>
        <Button size="small" onClick={onChange} aria-label={zh.intake.changePart(title)}>
          {zh.intake.change}
        </Button>
      </header>
      <div>{children}</div>
    </section>
  );
}
