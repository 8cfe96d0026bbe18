import { qa } from '../../copy/questions';
import { ArticleList } from './ArticleList';
import { useKnowledge } from './knowledge';
import './questions.css';

/** What others asked about this item, and the answers; nothing when nobody did. */
export function KnowledgeFor({ itemId }: { itemId: string }) {
  const rows = useKnowledge('', itemId).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="knowledge-for" aria-label={qa.knowledge.forItem}>
      <h3>{qa.knowledge.forItem}</h3>
      <ArticleList rows={rows} />
    </section>
  );
}
