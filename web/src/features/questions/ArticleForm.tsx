import { useState } from 'react';
import { TextField } from '../../components/Field';
import { SearchPick } from '../../components/SearchPick';
import { qa } from '../../copy/questions';
import type { TimelineEntry } from '../../lib/contract';
import { searchGuides } from '../../lib/search-guides';
import type { Send } from '../cases/case-command';
import { CommandForm } from '../cases/CommandForm';
import { useCatalogue } from '../intake/get-catalogue';
import type { ArticleRow, ArticleText } from './types';

type Props = {
  title: string;
  article?: ArticleRow;
  current: { version: number; timeline: TimelineEntry[] };
  send: Send<ArticleText>;
  onClose: () => void;
};

/** Writes or revises an article. */
export function ArticleForm({ title, article, current, send, onClose }: Props) {
  const guides = useCatalogue().data?.guides ?? [];
  const [item, setItem] = useState({ id: article?.itemId ?? undefined, name: article?.itemName ?? '' });
  const [question, setQuestion] = useState(article?.question ?? '');
  const [answer, setAnswer] = useState(article?.answer ?? '');
  const [basis, setBasis] = useState(article?.basis ?? '');
  return (
    <CommandForm<ArticleText>
      title={title}
      submit={qa.knowledge.save}
      current={current}
      send={send}
      body={() => ({
        ...(item.id ? { itemId: item.id } : { itemName: item.name.trim() }),
        question: question.trim(),
        answer: answer.trim(),
        ...(basis.trim() && { basis: basis.trim() }),
      })}
      check={() => ({
        ...(!question.trim() && { question: qa.answer.missingQuestion }),
        ...(!answer.trim() && { answer: qa.answer.missing }),
      })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(errors) => (
        <>
          <SearchPick
            label={qa.knowledge.itemName}
            hint={qa.ask.itemHint}
            name="itemName"
            error={errors.itemName ?? errors.itemId}
            text={item.name}
            onText={(name) => setItem({ id: undefined, name })}
            empty={qa.ask.noItem}
            options={searchGuides(guides, item.name)
              .slice(0, 30)
              .map((g) => ({ key: g.itemId, value: g, label: g.name, detail: g.category }))}
            onPick={(g) => setItem({ id: g.itemId, name: g.name })}
          />
          <TextField
            label={qa.answer.question}
            hint={qa.answer.questionHint}
            name="question"
            error={errors.question}
            value={question}
            onChange={setQuestion}
            rows={2}
            maxLength={1000}
          />
          <TextField
            label={qa.answer.text}
            hint={qa.answer.hint}
            name="answer"
            error={errors.answer}
            value={answer}
            onChange={setAnswer}
            rows={4}
            maxLength={2000}
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
        </>
      )}
    </CommandForm>
  );
}
