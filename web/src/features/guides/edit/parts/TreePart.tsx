import { Button } from 'antd';
import { useState } from 'react';
import { SituationAsker } from '../../../../components/SituationAsker';
import { TextField } from '../../../../components/Field';
import { guidesZh } from '../../../../copy/guides';
import { guideWords } from '../../../../copy/guide-words';
import { paths, walk } from '../../../../lib/situations';
import { dropDangling, freeId, optionIds, wantedOf, type GuideForm } from '../form';
import { movedUp, replaced, without, type PartProps } from '../part-props';
import { QuestionFields } from './QuestionFields';
import { RowTools } from './RowTools';

const t = guidesZh.edit;

export function TreePart({ form, set, errors }: PartProps) {
  const { situations, questions } = form;
  // An answer that goes takes what hung on it along.
  const cut = (part: Partial<GuideForm>) => {
    const { materials, questions: left, situations: first } = dropDangling({ ...form, ...part });
    set({ materials, questions: left, situations: first });
  };
  const newOption = (prefix: string) => freeId(prefix, optionIds(form));
  const addQuestion = () => {
    const id = freeId(
      'q',
      questions.map((q) => q.id),
    );
    const first = newOption('o');
    const second = freeId('o', [...optionIds(form), first]);
    const options = [first, second].map((o) => ({ id: o, text: '' }));
    set({ questions: [...questions, { id, text: '', askIf: [], options }] });
    setTimeout(() => document.getElementById(`f-question.${id}`)?.focus(), 0);
  };
  return (
    <div className="tree-part">
      <div>
        {errors.tree && (
          <p className="error" id="f-tree" tabIndex={-1}>
            {errors.tree}
          </p>
        )}
        <h2>{t.situations}</h2>
        <p className="hint">{t.situationsHint}</p>
        {situations.map((s, i) => (
          <div key={s.id} className="edit-line">
            <TextField
              name={`situation.${i}`}
              label={t.situationName(i + 1)}
              value={s.name}
              onChange={(name) => set({ situations: replaced(situations, i, { name }) })}
              error={errors[`situation.${i}`]}
              maxLength={100}
            />
            <RowTools
              what={s.name || t.situationName(i + 1)}
              first={i === 0}
              onUp={() => set({ situations: movedUp(situations, i) })}
              onRemove={() => cut({ situations: without(situations, i) })}
            />
          </div>
        ))}
        <Button onClick={() => set({ situations: [...situations, { id: newOption('s'), name: '' }] })}>
          {t.addSituation}
        </Button>
        <h2>{t.questions}</h2>
        <p className="hint">{t.questionsHint}</p>
        {questions.map((q, i) => (
          <QuestionFields
            key={q.id}
            form={form}
            at={i}
            errors={errors}
            onChange={(part) => set({ questions: replaced(questions, i, part) })}
            onCut={(part) => cut({ questions: replaced(questions, i, part) })}
            onUp={() => cut({ questions: movedUp(questions, i) })}
            onRemove={() => cut({ questions: without(questions, i) })}
            newOption={() => newOption('o')}
          />
        ))}
        <Button onClick={addQuestion}>{t.addQuestion}</Button>
      </div>
      <TryIt form={form} />
    </div>
  );
}

function TryIt({ form }: { form: GuideForm }) {
  const [answers, setAnswers] = useState<string[]>([]);
  const guide = wantedOf(form);
  const all = paths(guide);
  const here = walk(guide, answers);
  if (here.asked.length === 0) return null;
  return (
    <aside className="try-it">
      <h2>{t.tryIt}</h2>
      <p className="hint">{t.paths(all.length, Math.max(...all.map((p) => p.asked.length)))}</p>
      <SituationAsker guide={guide} answers={answers} onChange={setAnswers} />
      <p role="status">
        <b>{here.next ? guideWords.tree.sure(here.materials.length) : guideWords.tree.list(here.materials.length)}</b>
      </p>
      <ul>
        {here.materials.map((m) => (
          <li key={m.id}>{m.name}</li>
        ))}
      </ul>
    </aside>
  );
}
