import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Timeline } from '../../components/Timeline';
import { qa } from '../../copy/questions';
import { exactTime, saidTime } from '../../lib/time';
import { useMe } from '../session/get-me';
import { AnswerForm } from './AnswerForm';
import { useQuestion } from './get-question';
import { LadderPanel } from './LadderPanel';
import { CloseForm, EscalateForm } from './StepForms';
import type { QuestionAction, QuestionDetail } from './types';

export function QuestionPage() {
  const { number = '' } = useParams();
  const query = useQuestion(number);
  const [doing, setDoing] = useState<QuestionAction>();
  const it = query.data;
  if (!it) return <p className={query.error ? 'error' : 'empty'}>{query.error ? qa.view.wrong : qa.loading}</p>;
  const may = (a: QuestionAction) => it.allowedActions.includes(a);
  // Whoever is asked came to answer: the form stands open.
  const form = doing ?? (may('answer') && it.stage === 'waiting' ? 'answer' : undefined);
  const done = () => setDoing(undefined);
  return (
    <div className="case">
      <div>
        <h1 className="q-title">{it.text}</h1>
        <Headline it={it} />
        {it.answers.length > 0 && <Answers it={it} />}
        {form === 'answer' && may('answer') && <AnswerForm it={it} onClose={done} />}
        {form === 'escalate' && may('escalate') && <EscalateForm it={it} onClose={done} />}
        {form === 'close' && may('close') && <CloseForm it={it} onClose={done} />}
        {!doing && (
          <div className="row actions">
            {may('answer') && it.stage === 'answered' && (
              <Button onClick={() => setDoing('answer')}>{qa.answer.again}</Button>
            )}
            {may('escalate') && (
              <Button onClick={() => setDoing('escalate')} aria-keyshortcuts="U">
                {qa.escalate.open} <kbd className="key">U</kbd>
              </Button>
            )}
            {may('close') && (
              <Button
                type={it.stage === 'answered' ? 'primary' : 'default'}
                size={it.stage === 'answered' ? 'large' : 'middle'}
                onClick={() => setDoing('close')}
              >
                {qa.close.open}
              </Button>
            )}
          </div>
        )}
        {may('call') && <LadderPanel it={it} />}
        <Timeline entries={it.timeline} />
      </div>
      <Facts it={it} />
    </div>
  );
}

function Headline({ it }: { it: QuestionDetail }) {
  return (
    <p className="sub">
      {it.stage === 'waiting' && it.waitingHere && <b className="warn">{qa.view.waiting}　</b>}
      {it.headline}
      {it.dueAt && (
        <span className={it.overdue ? 'late' : undefined} title={exactTime(it.dueAt)}>
          ，
          {it.overdue
            ? qa.view.late
            : `${qa.view.due} ${saidTime(it.dueAt)} ${it.level < 3 ? qa.view.dueThen : qa.view.dueTop}`}
        </span>
      )}
    </p>
  );
}

function Answers({ it }: { it: QuestionDetail }) {
  return (
    <section aria-label={qa.view.answers} className="q-answers">
      {[...it.answers].reverse().map((a) => (
        <blockquote key={a.at}>
          <p className="article-answer">{a.text}</p>
          <footer className="hint">
            {a.basis && `${qa.view.basis}：${a.basis}　`}
            {a.byPhone ? qa.view.byPhone(a.byPhone) : `${a.by.unit} ${a.by.name}`}　{saidTime(a.at)}
          </footer>
        </blockquote>
      ))}
      {it.articleId && (
        <p>
          <Link to={`/questions/knowledge/${it.articleId}`}>{qa.view.inKnowledge}</Link>
        </p>
      )}
    </section>
  );
}

function Facts({ it }: { it: QuestionDetail }) {
  const me = useMe();
  const rows: [string, React.ReactNode][] = [
    [qa.view.number, it.number],
    [qa.view.from, `${it.from.placeName} ${it.from.name}`],
    [qa.view.of, it.of.name],
    [qa.view.item, it.itemName],
    [qa.view.asked, saidTime(it.askedAt)],
  ];
  if (it.caseNumber) {
    const open = me.desks.includes('my-cases') && it.from.unitId === me.unit.id;
    rows.push([qa.view.case, open ? <Link to={`/cases/${it.caseNumber}`}>{it.caseNumber}</Link> : it.caseNumber]);
  }
  return (
    <aside className="case-side">
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
