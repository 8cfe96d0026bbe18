import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { Tabs } from '../../../components/Tabs';
import { guidesZh } from '../../../copy/guides';
import { Problem } from '../../../lib/http';
import { editProposal, propose } from '../changes/change-command';
import type { ChangeDetail, ChangeKind } from '../contract';
import { changedParts } from './changed';
import { checkGuide, partOf, parts, type Errors, type Part } from './check-guide';
import { EditorFoot } from './EditorFoot';
import { EditorPart } from './EditorPart';
import { wantedOf, type GuideForm } from './form';
import { useProposal } from './use-proposal';

const t = guidesZh.edit;
type Props = {
  kind: ChangeKind;
  subject: string;
  start: GuideForm;
  startReason: string;
  /** Version of the guide, or of the proposal that is edited. */
  base: number;
  change?: ChangeDetail;
  back: string;
};

export function Editor(p: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { draft, kept, change, drop, forget } = useProposal(p.subject, p.start, p.startReason, p.base);
  const [part, setPart] = useState<Part>(p.kind === 'retire' ? 'reason' : 'basic');
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const { form, reason } = draft;
  const touched = reason !== p.startReason || changedParts(p.start, form).length > 0;
  const checked = (): Errors => {
    if (p.kind === 'retire') return reason.trim() ? {} : { reason: t.error.reason };
    const found = checkGuide(form, reason);
    const nothing = !p.change && p.kind === 'change' && changedParts(p.start, form).length === 0;
    return nothing ? { ...found, reason: t.error.nothingChanged } : found;
  };
  const submit = async () => {
    if (busy) return;
    const found = checked();
    setErrors(found);
    setProblem(undefined);
    setTurn((n) => n + 1);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const wanted = wantedOf(form);
      const said = reason.trim();
      const body = { kind: p.kind, ...(p.kind === 'new' ? {} : { itemId: form.itemId }), wanted, reason: said };
      const { id } = p.change
        ? await editProposal(p.change.id, { wanted, reason: said }, draft.key, draft.base)
        : await propose(body, draft.key);
      forget();
      void client.invalidateQueries();
      void navigate(`/guides/changes/${encodeURIComponent(id ?? p.change!.id)}`, { replace: true });
    } catch (error) {
      if (error instanceof Problem) setErrors(fieldsOf(error));
      setProblem(error instanceof Error ? error.message : String(error));
      setTurn((n) => n + 1);
      setBusy(false);
    }
  };
  const wrongIn = (at: Part) => Object.keys(errors).filter((name) => partOf(name) === at).length;
  return (
    <>
      <p>
        <Link to={p.back}>← {p.change ? guidesZh.changes.back : guidesZh.guide.back}</Link>
      </p>
      <h1>
        {t.title[p.kind]}
        {form.name && `：${form.name}`}
      </h1>
      {kept && <p className="hint">{t.kept}</p>}
      {draft.base !== p.base && (
        <div className="bar bar-warn">
          {t.behind(draft.base, p.base)}
          <Button onClick={() => change({ base: p.base })}>{t.seen}</Button>
        </div>
      )}
      {(problem || Object.keys(errors).length > 0) && (
        <ErrorSummary
          title={problem}
          errors={errors}
          turn={turn}
          onGo={(name) => name !== 'wanted' && setPart(partOf(name))}
        />
      )}
      {p.kind !== 'retire' && (
        <Tabs
          label={t.parts}
          panelId="guide-part"
          value={part}
          onChange={setPart}
          tabs={parts.map((key) => ({ key, label: t.part[key], count: wrongIn(key) || undefined }))}
        />
      )}
      <div id="guide-part" role="tabpanel" aria-label={t.part[part]}>
        {errors.wanted && (
          <p className="error" id="f-wanted" tabIndex={-1}>
            {errors.wanted}
          </p>
        )}
        <EditorPart
          part={part}
          kind={p.kind}
          start={p.start}
          draft={draft}
          errors={errors}
          onForm={(wanted) => change({ form: { ...form, ...wanted } })}
          onReason={(said) => change({ reason: said })}
        />
      </div>
      <EditorFoot
        submit={p.change ? t.submit.edit : t.submit[p.kind]}
        touched={touched}
        busy={busy}
        onSubmit={() => void submit()}
        onDrop={drop}
        onNext={part === 'reason' ? undefined : () => setPart(parts[parts.indexOf(part) + 1]!)}
      />
    </>
  );
}

/** The server names a field of the guide as "wanted.fee"; here it is "fee". */
function fieldsOf(problem: Problem): Errors {
  return Object.fromEntries(
    Object.entries(problem.fields).map(([name, text]) => [name.replace(/^wanted\./, ''), text]),
  );
}
