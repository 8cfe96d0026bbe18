import { Button } from 'antd';
import { TextField } from '../../../../components/Field';
import { guidesZh } from '../../../../copy/guides';
import { freeId } from '../form';
import { movedUp, replaced, without, type PartProps } from '../part-props';
import { RowTools } from './RowTools';

const t = guidesZh.edit;

export function ReviewPart({ form, set, errors }: PartProps) {
  const { reviewPoints, faq } = form;
  const addPoint = () => {
    const id = freeId(
      'r',
      reviewPoints.map((r) => r.id),
    );
    set({ reviewPoints: [...reviewPoints, { id, text: '' }] });
  };
  return (
    <>
      <h2>{t.reviewPoints}</h2>
      <p className="hint">{t.reviewHint}</p>
      {errors.reviewPoints && (
        <p className="error" id="f-reviewPoints" tabIndex={-1}>
          {errors.reviewPoints}
        </p>
      )}
      {reviewPoints.map((r, i) => (
        <div key={r.id} className="edit-line">
          <TextField
            name={`reviewPoints.${i}`}
            label={t.reviewNo(i + 1)}
            value={r.text}
            onChange={(text) => set({ reviewPoints: replaced(reviewPoints, i, { text }) })}
          />
          <RowTools
            what={r.text || t.reviewNo(i + 1)}
            first={i === 0}
            onUp={() => set({ reviewPoints: movedUp(reviewPoints, i) })}
            onRemove={() => set({ reviewPoints: without(reviewPoints, i) })}
          />
        </div>
      ))}
      <Button onClick={addPoint}>{t.addReview}</Button>
      <h2>{t.faq}</h2>
      {faq.map((f, i) => (
        <div key={i} className="edit-line">
          <div className="faq-fields">
            <TextField
              name={`faq.${i}.q`}
              label={t.faqQ(i + 1)}
              value={f.question}
              onChange={(question) => set({ faq: replaced(faq, i, { question }) })}
              error={errors[`faq.${i}.q`]}
            />
            <TextField
              name={`faq.${i}.a`}
              label={t.faqA(i + 1)}
              rows={2}
              value={f.answer}
              onChange={(answer) => set({ faq: replaced(faq, i, { answer }) })}
              error={errors[`faq.${i}.a`]}
              maxLength={2000}
            />
          </div>
          <RowTools what={f.question || t.faqQ(i + 1)} onRemove={() => set({ faq: without(faq, i) })} />
        </div>
      ))}
      <Button onClick={() => set({ faq: [...faq, { question: '', answer: '' }] })}>{t.addFaq}</Button>
    </>
  );
}
