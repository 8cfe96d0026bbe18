import { SituationAsker } from '../../../components/SituationAsker';
import { guideWords } from '../../../copy/guide-words';
import type { ServiceGuide } from '../../../lib/contract';
import { walk } from '../../../lib/situations';
import { MaterialsTable } from './MaterialsTable';

const t = guideWords.tree;

/** The questions on the left, what this path needs on the right. */
export function PathMaterials(p: { guide: ServiceGuide; answers: string[]; onChange: (answers: string[]) => void }) {
  const here = walk(p.guide, p.answers);
  if (here.asked.length === 0)
    return (
      <section>
        <h2>{t.all(p.guide.materials.length)}</h2>
        <MaterialsTable guide={p.guide} materials={p.guide.materials} />
      </section>
    );
  const n = here.materials.length;
  return (
    <section className="path">
      <h2>{t.title}</h2>
      <p className="hint no-print">{t.keys}</p>
      <SituationAsker {...p} />
      <p role="status" className={here.next ? 'path-open' : 'path-done'}>
        {here.next ? t.sure(n) : n === 0 ? t.none : t.list(n)}
      </p>
      {n > 0 && <MaterialsTable guide={p.guide} materials={here.materials} />}
    </section>
  );
}
