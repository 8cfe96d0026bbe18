import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import type { GuideFile, MaterialRule, ServiceGuide } from '../../../lib/contract';
import { ruleWords, whenWords } from '../../../lib/guide-texts';

const t = guidesZh.guide;

/** With when: the whole list of a guide, saying of each material in which case it is wanted. */
export function MaterialsTable(p: { guide: ServiceGuide; materials: MaterialRule[]; when?: boolean }) {
  return (
    <table className="plain-table guide-materials">
      <caption className="sr-only">{guideWords.field.materials}</caption>
      <thead>
        <tr>
          <th scope="col">{t.material}</th>
          <th scope="col">{t.rule}</th>
          {p.when && <th scope="col">{t.when}</th>}
          <th scope="col">{t.files}</th>
        </tr>
      </thead>
      <tbody>
        {p.materials.map((m) => (
          <tr key={m.id}>
            <td>
              <b>{m.name}</b>
              {m.note && <p className="hint">{m.note}</p>}
            </td>
            <td>
              {ruleWords(m).map((words, i) => (
                <span key={words} className={i === 0 ? 'rule' : 'mark'}>
                  {words}
                </span>
              ))}
            </td>
            {p.when && <td>{whenWords(p.guide, m) || t.always}</td>}
            <td>
              {m.blank && <FileLink what={guideWords.blank} file={m.blank} />}
              {m.sample && <FileLink what={guideWords.sample} file={m.sample} />}
              {!m.blank && !m.sample && '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FileLink({ what, file }: { what: string; file: GuideFile }) {
  return (
    <a
      className="mark"
      href={`/api/guides/files/${encodeURIComponent(file.fileId)}`}
      download={file.name}
      aria-label={guideWords.download(what, file.name)}
      title={file.name}
    >
      {what}
    </a>
  );
}
