import { Button } from 'antd';
import type { ReactNode } from 'react';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { walk } from '../../lib/situations';
import { useDirectory } from '../session/get-directory';
import { lateMaterials } from './command';
import type { Step } from './draft';
import { givenFor, materialsNeeded, type Part } from './parts';
import { DespitePanel } from './shelf/DespitePanel';
import type { StepProps } from './step-props';

/** One page to read aloud to the applicant. */
export function ReviewStep(props: StepProps & { go: (step: Step) => void }) {
  const { draft, parts, go } = props;
  const directory = useDirectory();
  const a = draft.applicant;
  const unit = directory.units.find((u) => u.id === a.unitId)?.name ?? '';
  const d = draft.delivery;
  return (
    <div className="review">
      <h2>{zh.intake.pleaseCheck}</h2>
      <DespitePanel {...props} />
      <Section title={zh.intake.step.item} onChange={() => go('item')}>
        {parts.map((part) => (
          <ItemLine key={part.item.id} part={part} />
        ))}
      </Section>
      <Section title={zh.intake.step.applicant} onChange={() => go('applicant')}>
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
      </Section>
      <Section title={zh.intake.step.materials} onChange={() => go('materials')}>
        <Given {...props} />
      </Section>
      <Section title={zh.intake.step.delivery} onChange={() => go('delivery')}>
        <p>
          {zh.delivery[d.way]}
          {d.way === 'mail' && `：${d.recipient}　${d.phone}　${d.address}`}
        </p>
      </Section>
    </div>
  );
}

function ItemLine({ part: { item, guide } }: { part: Part }) {
  const chosen = walk(guide, item.answers).asked.flatMap((q) => (q.chosen ? [q.chosen.text] : []));
  return (
    <>
      <p>
        {guide.name}
        {chosen.length > 0 && `（${chosen.join('；')}）`}
      </p>
      <p className="hint">
        {guide.handling === 'immediate' ? zh.intake.immediate : zh.intake.promised(guide.promisedDays)} ·{' '}
        {zh.intake.fee(guide.fee)}
      </p>
    </>
  );
}

function Given({ draft, parts }: StepProps) {
  const late = lateMaterials(draft, parts).length > 0;
  const lines = materialsNeeded(parts).filter((line) => givenFor(draft, line).treatment);
  return (
    <>
      <ol>
        {lines.map((line) => {
          const given = givenFor(draft, line);
          const own = parts.length > 1 && line.parts.length === 1 ? `（${line.parts[0]!.item.name}）` : '';
          const from = given.reused ? `，${intakeZh.shelf.trust[given.reused.trust]}，${given.reused.number}` : '';
          const files = !given.reused && given.files.length > 0 ? `，${zh.pages(given.files.length)}` : '';
          return (
            <li key={line.id}>
              {line.rule.name}
              {own} — {zh.materials.treatment[given.treatment!]}
              {from}
              {files}
            </li>
          );
        })}
      </ol>
      {draft.consent && lines.some((l) => givenFor(draft, l).reused) && (
        <p>{intakeZh.shelf.consentLine(intakeZh.shelf.consents[draft.consent])}</p>
      )}
      {late && <p>{intakeZh.follows.line(draft.promise?.days ?? '')}</p>}
    </>
  );
}

function Section({ title, onChange, children }: { title: string; onChange: () => void; children: ReactNode }) {
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
