import { useState } from 'react';
import { TextField } from '../../components/Field';
import { qa } from '../../copy/questions';
import { CommandForm } from '../cases/CommandForm';
import { useMe } from '../session/get-me';
import { questionCommand } from './question-command';
import { writes } from './roles';
import type { QuestionDetail } from './types';

type Body = { text: string; basis?: string; knowledge?: { question: string } };

export function AnswerForm({ it, onClose }: { it: QuestionDetail; onClose: () => void }) {
  const me = useMe();
  const last = it.answers[it.answers.length - 1];
  const [text, setText] = useState(last?.text ?? '');
  const [basis, setBasis] = useState(last?.basis ?? '');
  const [keep, setKeep] = useState(!!it.articleId);
  const [question, setQuestion] = useState(it.text);
  return (
    <CommandForm<Body>
      title={last ? qa.answer.again : qa.answer.title}
      submit={qa.answer.send}
      current={it}
      send={questionCommand<Body>(it.number, 'answer')}
      body={() => ({
        text: text.trim(),
        ...(basis.trim() && { basis: basis.trim() }),
        ...(keep && { knowledge: { question: question.trim() } }),
      })}
      check={() => ({
        ...(!text.trim() && { text: qa.answer.missing }),
        ...(keep && !question.trim() && { 'knowledge.question': qa.answer.missingQuestion }),
      })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(errors) => (
        <>
          <TextField
            label={qa.answer.text}
            hint={qa.answer.hint}
            name="text"
            error={errors.text}
            value={text}
            onChange={setText}
            rows={4}
            maxLength={2000}
            autoFocus
          />
          <TextField
            label={qa.answer.basis}
            required={false}
            hint={qa.answer.basisHint}
            name="basis"
            error={errors.basis}
            value={basis}
            onChange={setBasis}
            maxLength={200}
          />
          {writes(me.role) && (
            <label className="check">
              <input type="checkbox" checked={keep} onChange={(e) => setKeep(e.target.checked)} /> {qa.answer.keep}
            </label>
          )}
          {keep && (
            <TextField
              label={qa.answer.question}
              hint={qa.answer.questionHint}
              name="knowledge.question"
              error={errors['knowledge.question']}
              value={question}
              onChange={setQuestion}
              rows={2}
              maxLength={1000}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}
