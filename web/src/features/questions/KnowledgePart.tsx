import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { qa } from '../../copy/questions';
import { createStore, useStore } from '../../lib/store';
import { useMe } from '../session/get-me';
import { ArticleForm } from './ArticleForm';
import { ArticleList } from './ArticleList';
import { useKnowledge, writeArticle } from './knowledge';
import { writes } from './roles';

// What was looked for stands again when the reader comes back.
const searched = createStore('');

export function KnowledgePart() {
  const me = useMe();
  const words = useStore(searched);
  const query = useKnowledge(useDeferredValue(words.trim()));
  const [writing, setWriting] = useState(false);
  const rows = query.data?.rows ?? [];
  return (
    <>
      <div className="q-head">
        <h1>{qa.knowledge.title}</h1>
        {writes(me.role) && !writing && <Button onClick={() => setWriting(true)}>{qa.knowledge.write}</Button>}
      </div>
      {writing && (
        <ArticleForm
          title={qa.knowledge.write}
          current={{ version: 0, timeline: [] }}
          send={(body, key) => writeArticle(body, key)}
          onClose={() => setWriting(false)}
        />
      )}
      <div className="field">
        <label htmlFor="f-knowledge">{qa.knowledge.search}</label>
        <input
          id="f-knowledge"
          className="text"
          type="search"
          autoFocus
          placeholder={qa.knowledge.hint}
          value={words}
          maxLength={100}
          onChange={(e) => searched.set(e.target.value)}
        />
      </div>
      {query.error && <p className="error">{query.error.message}</p>}
      {query.isPending && !query.error && <p className="empty">{qa.loading}</p>}
      {query.data && rows.length === 0 && <p className="empty">{words ? qa.knowledge.empty : qa.knowledge.none}</p>}
      <div aria-live="polite">
        <ArticleList rows={rows} link />
      </div>
      {query.data?.more && <p className="hint">{qa.knowledge.more}</p>}
    </>
  );
}
