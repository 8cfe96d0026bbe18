import { guideWords as w } from '../../../copy/guide-words';
import type { PublicGuide } from './ask-guides';

/** The rest of the eight fields, each under its name. */
export function GuideText({ guide }: { guide: PublicGuide }) {
  return (
    <>
      <Lines title={w.field.conditions} lines={guide.conditions} />
      <Lines title={w.field.procedure} lines={guide.procedure} ordered />
      <Lines title={w.field.fee} lines={[guide.fee]} />
      <Lines title={w.field.legalBasis} lines={guide.legalBasis} />
      <Lines title={w.field.complaint} lines={[guide.complaint]} />
      {!!guide.faq?.length && (
        <section>
          <h2>{w.field.faq}</h2>
          <dl>
            {guide.faq.map((f) => (
              <div key={f.question}>
                <dt>{f.question}</dt>
                <dd>{f.answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Lines({ title, lines, ordered }: { title: string; lines: string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <List className="guide-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </List>
      )}
    </section>
  );
}
