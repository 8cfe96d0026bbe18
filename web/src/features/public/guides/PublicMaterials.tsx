import { SituationAsker } from '../../../components/SituationAsker';
import { guideWords as w } from '../../../copy/guide-words';
import type { GuideFile } from '../../../lib/contract';
import { ruleWords } from '../../../lib/guide-texts';
import { walk } from '../../../lib/situations';
import type { PublicGuide } from './ask-guides';

const t = w.tree;

export function PublicMaterials(p: { guide: PublicGuide; answers: string[]; onChange: (answers: string[]) => void }) {
  const here = walk(p.guide, p.answers);
  const asks = here.asked.length > 0;
  const n = here.materials.length;
  return (
    <section className="answer">
      <h2>{asks ? t.title : t.all(n)}</h2>
      <SituationAsker {...p} />
      {asks && (
        <p role="status" className={here.next ? 'path-open' : 'path-done'}>
          {here.next ? t.sure(n) : n === 0 ? t.none : t.list(n)}
        </p>
      )}
      <ol>
        {here.materials.map((m) => (
          <li key={m.id}>
            <b>{m.name}</b>
            <small>{ruleWords(m).join('；')}</small>
            {m.note && <small>{m.note}</small>}
            {m.blank && <FileLink what={w.blank} file={m.blank} />}
            {m.sample && <FileLink what={w.sample} file={m.sample} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function FileLink({ what, file }: { what: string; file: GuideFile }) {
  return (
    <a
      className="guide-file no-print"
      href={`/api/public/guides/files/${encodeURIComponent(file.fileId)}`}
      download={file.name}
      aria-label={w.download(what, file.name)}
    >
      {what}
    </a>
  );
}
