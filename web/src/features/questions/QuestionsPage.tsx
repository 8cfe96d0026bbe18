import { Route, Routes } from 'react-router';
import { SubNav } from '../../components/SubNav';
import { qa } from '../../copy/questions';
import { useDesk } from '../cases/get-desk';
import { useMe } from '../session/get-me';
import { ArticlePage } from './ArticlePage';
import { ContactsPart } from './ContactsPart';
import { KnowledgePart } from './KnowledgePart';
import { QuestionListPart } from './QuestionListPart';
import { QuestionPage } from './QuestionPage';
import { answers, asks } from './roles';
import './questions.css';

export default function QuestionsPage() {
  const me = useMe();
  const waiting = useDesk().data?.lists.find((l) => l.list === 'questions');
  const answering = answers(me.role);
  const asking = asks(me.role);
  const home = answering ? 'to-answer' : asking ? 'mine' : undefined;
  const links = [
    answering && {
      to: '/questions',
      end: true,
      label: qa.tab.toAnswer,
      count: waiting?.count ? `${waiting.count}${waiting.more ? '+' : ''}` : undefined,
    },
    asking && { to: answering ? '/questions/mine' : '/questions', end: true, label: qa.tab.mine },
    (answering || asking) && {
      to: '/questions/unit',
      label: me.role === 'supervisor' ? qa.tab.open : qa.tab.unit,
    },
    { to: home ? '/questions/knowledge' : '/questions', end: !home, label: qa.tab.knowledge },
    { to: '/questions/contacts', label: qa.tab.contacts },
  ].filter((l) => l !== false);
  return (
    <div className="page questions">
      <SubNav label={qa.pages} links={links} />
      <Routes>
        <Route index element={home ? <QuestionListPart key={home} list={home} /> : <KnowledgePart />} />
        <Route path="mine" element={<QuestionListPart key="mine" list="mine" />} />
        <Route path="unit" element={<QuestionListPart key="unit" list="unit" />} />
        <Route path="knowledge" element={<KnowledgePart />} />
        <Route path="knowledge/:id" element={<ArticlePage />} />
        <Route path="contacts" element={<ContactsPart />} />
        <Route path=":number" element={<QuestionPage />} />
      </Routes>
    </div>
  );
}
