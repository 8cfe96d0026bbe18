import type { ReactNode } from 'react';
import { guideWords as w } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import type { ServiceGuide } from '../../../lib/contract';
import { limitWords } from '../../../lib/guide-texts';
import { LevelTable } from './LevelTable';
import { MaterialsTable } from './MaterialsTable';

/** The whole guide as people read it. */
export function GuideBody({ guide }: { guide: ServiceGuide }) {
  return (
    <>
      <Lines title={w.field.conditions} lines={guide.conditions} />
      <Lines title={w.field.procedure} lines={guide.procedure} ordered />
      <Part title={w.field.limit}>
        <p>
          <b>{w.handling[guide.handling]}</b>　{limitWords(guide)}
        </p>
      </Part>
      <Part title={w.field.fee}>
        <p>{guide.fee}</p>
      </Part>
      <Part title={w.field.where}>
        <p>{guide.takenAt.map((l) => w.takenAt[l]).join('、')}</p>
      </Part>
      <Part title={w.field.levels}>
        {guide.levels?.length ? <LevelTable may={guide.levels} /> : <p className="hint">{guidesZh.guide.noRights}</p>}
      </Part>
      <Lines title={w.field.legalBasis} lines={guide.legalBasis} />
      <Part title={w.field.complaint}>
        <p>{guide.complaint}</p>
      </Part>
      {(guide.situations.length > 0 || !!guide.questions?.length) && (
        <Part title={guidesZh.guide.pathsTitle}>
          <MaterialsTable guide={guide} materials={guide.materials} when />
        </Part>
      )}
      {!!guide.reviewPoints?.length && (
        <Lines title={w.field.reviewPoints} lines={guide.reviewPoints.map((p) => p.text)} ordered />
      )}
      {!!guide.faq?.length && (
        <Part title={w.field.faq}>
          <dl className="faq">
            {guide.faq.map((f) => (
              <div key={f.question}>
                <dt>{f.question}</dt>
                <dd>{f.answer}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ title, lines, ordered }: { title: string; lines: string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <Part title={title}>
      <List className="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </Part>
  );
}
