import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import { useStore } from '../../lib/store';
import { dropDraft } from '../../lib/vault';
import { CommandForm } from '../cases/CommandForm';
import type { Errors } from '../cases/form-fields';
import type { DraftFile } from '../intake/draft';
import { uploadFile } from '../intake/uploads';
import { useMe } from '../session/get-me';
import { decide } from './acts';
import type { ActProps, Matter } from './act-props';
import { allChecks } from './checks';
import { ticksOf } from './check-lines';
import { ResultFileField } from './ResultFileField';

const L = zh.county.field;

/** 准予 or 不予. An office grants only what passed every point of its manual; the county has no such list. */
export function DecideForm({ matter, to, ...form }: ActProps) {
  const me = useMe();
  const box = `decision-${matter.number}`;
  const points = matter.review?.points;
  const ticks = ticksOf(matter, useStore(allChecks).get(matter.number) ?? {});
  const [outcome, setOutcome] = useState<'granted' | 'denied'>('granted');
  const [file, setFile] = useState<DraftFile>();
  const words = points ? approvals.decided : zh.outcome;
  const paper = async () =>
    file && { fileId: file.fileId, name: file.name, ticket: await uploadFile(me.staffId, file) };
  const onDone = () => {
    void dropDraft(box);
    form.onDone();
  };
  return (
    <CommandForm
      {...form}
      onDone={onDone}
      danger={!!points && outcome === 'denied'}
      current={matter}
      send={decide(to)}
      intro={
        <Choice
          legend={L.outcome}
          inline
          numbered
          value={outcome}
          onChange={setOutcome}
          options={(['granted', 'denied'] as const).map((value) => ({ value, label: words[value] }))}
        />
      }
      fields={[
        { name: 'summary' as const, label: L.summary, rows: 2, start: points ? approvals.granted : '' },
        { name: 'documentNumber' as const, label: L.documentNumber, optional: true },
        ...(outcome === 'denied'
          ? [{ name: 'remedies' as const, label: L.remedies, rows: 2, start: zh.county.remediesText }]
          : []),
      ]}
      check={(): Errors => (outcome === 'granted' ? notPassed(matter, ticks) : {})}
      body={async (v) => ({
        outcome,
        summary: v.summary,
        ...(v.documentNumber ? { documentNumber: v.documentNumber } : {}),
        ...(outcome === 'denied' ? { remedies: v.remedies } : {}),
        ...(points ? { file: await paper(), review: ticks } : { resultFile: await paper() }),
      })}
      readBack={(v) => (
        <>
          <b>{approvals.decisionOf(words[outcome], matter.item.name)}</b>
          <p>{v.summary}</p>
          <p>{approvals.check}</p>
        </>
      )}
    >
      {points && points.length > 0 && (
        <p className="hint">{approvals.reviewed(ticks.filter((t) => t.passed).length, points.length)}</p>
      )}
      <ResultFileField box={box} onFile={setFile} />
    </CommandForm>
  );
}

function notPassed(matter: Matter, ticks: { id: string; passed: boolean }[]): Errors {
  const open = (matter.review?.points ?? []).filter((p) => !ticks.some((t) => t.id === p.id && t.passed));
  return Object.fromEntries(open.map((p) => [`review.${p.id}`, approvals.pointLeft(p.text)]));
}
