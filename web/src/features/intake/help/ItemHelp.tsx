import { intakeZh } from '../../../copy/intake';
import { zh } from '../../../copy/zh';
import type { ServiceGuide } from '../../../lib/contract';

/** What a clerk looks up while the applicant stands there: conditions, fee, answered questions. */
export function ItemHelp({ guide }: { guide: ServiceGuide }) {
  const faq = guide.faq ?? [];
  return (
    <div className="item-help">
      <h3>{zh.intake.conditions}</h3>
      <ul>
        {guide.conditions.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
      <p>
        {guide.handling === 'immediate' ? zh.intake.immediate : zh.intake.promised(guide.promisedDays)}　
        {zh.intake.fee(guide.fee)}
      </p>
      {guide.remark && (
        <p>
          <b>{intakeZh.help.remark}</b>　{guide.remark}
        </p>
      )}
      <h3>{intakeZh.help.faq}</h3>
      {faq.length === 0 && <p className="hint">{intakeZh.help.noFaq}</p>}
      <dl>
        {faq.map((f) => (
          <div key={f.question}>
            <dt>{f.question}</dt>
            <dd>{f.answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
