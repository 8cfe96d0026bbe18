import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { TextField } from '../../components/Field';
import { Timeline } from '../../components/Timeline';
import { qa } from '../../copy/questions';
import { saidDate } from '../../lib/time';
import { CommandForm } from '../cases/CommandForm';
import { ArticleForm } from './ArticleForm';
import { articleCommand, useArticle } from './knowledge';
import type { ArticleText } from './types';

export function ArticlePage() {
  const { id = '' } = useParams();
  const query = useArticle(id);
  const [doing, setDoing] = useState<'revise' | 'retire'>();
  const [reason, setReason] = useState('');
  const it = query.data;
  if (!it) return <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : qa.loading}</p>;
  return (
    <article className="article">
      <h1>{it.question}</h1>
      <p className="sub">
        {it.itemName}　{qa.knowledge.edition(it.edition, `${it.unit} ${it.by}`, saidDate(it.at))}
      </p>
      {it.retired && (
        <p className="bar bar-warn">
          {qa.knowledge.retired}：{it.retired}
        </p>
      )}
      <p className="article-answer">{it.answer}</p>
      {it.basis && (
        <p>
          {qa.knowledge.basis}：{it.basis}
        </p>
      )}
      {!doing && (
        <div className="row">
          {it.allowedActions.map((a) => (
            <Button key={a} onClick={() => setDoing(a)}>
              {qa.knowledge[a]}
            </Button>
          ))}
          <Link to="/questions/knowledge">{qa.knowledge.title}</Link>
        </div>
      )}
      {doing === 'revise' && (
        <ArticleForm
          title={qa.knowledge.revise}
          article={it}
          current={it}
          send={articleCommand<ArticleText>(id, 'revise')}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing === 'retire' && (
        <CommandForm<{ reason: string }>
          title={qa.knowledge.retireTitle}
          submit={qa.knowledge.retire}
          danger
          current={it}
          send={articleCommand(id, 'retire')}
          body={() => ({ reason: reason.trim() })}
          check={() => (reason.trim() ? {} : ({ reason: qa.knowledge.retireMissing } as Record<string, string>))}
          onDone={() => setDoing(undefined)}
          onCancel={() => setDoing(undefined)}
        >
          {(errors) => (
            <TextField
              label={qa.knowledge.retireReason}
              name="reason"
              error={errors.reason}
              value={reason}
              onChange={setReason}
              maxLength={200}
              autoFocus
            />
          )}
        </CommandForm>
      )}
      <Timeline entries={it.timeline} />
    </article>
  );
}
