import { Button } from 'antd';
import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { SelectField, TextField } from '../../components/Field';
import { zh } from '../../copy/zh';
import type { JobAction, JobDetail } from '../../lib/contract';
import { prepareFile } from '../../lib/image';
import { materialsFor } from '../../lib/search-guides';
import { useStore } from '../../lib/store';
import { today } from '../../lib/time';
import { dropDraft } from '../../lib/vault';
import { CommandForm } from '../cases/CommandForm';
import { RevealForm } from '../cases/RevealForm';
import type { DraftFile } from '../intake/draft';
import { storeFile, uploadFile } from '../intake/uploads';
import { useDirectory } from '../session/get-directory';
import { useMe } from '../session/get-me';
import { AcceptForm } from './AcceptForm';
import { addNote } from './add-note';
import { allChecks } from './checks';
import { decide } from './decide';
import { handToDepartment } from './hand-to-department';
import { LimitForm } from './LimitForm';
import { mailResult } from './mail-result';
import { readyForPickup } from './ready-for-pickup';
import { recordPlatform } from './record-platform';
import { recordPrivateNetwork } from './record-private-network';
import { refuseAcceptance } from './refuse-acceptance';
import { requestSupplement } from './request-supplement';
import { returnToTownship } from './return-to-township';
import { takeOver } from './take-over';

type Props = { action: JobAction; job: JobDetail; onDone: () => void; onCancel: () => void };
type Values = Record<string, string>;

export function JobForm({ action, job, onDone, onCancel }: Props) {
  const directory = useDirectory();
  const n = job.number;
  const [v, setV] = useState<Values>(() => ({
    remedies: zh.county.remediesText,
    system: job.item.outsideSystem ?? '',
    enteredOn: today(),
    departmentId: job.guide.departmentId,
    outcome: 'granted',
    place: job.township.name,
    courier: zh.county.courierDefault,
  }));
  const val = (name: string) => (v[name] ?? '').trim();
  const common = {
    title: zh.jobAction[action],
    submit: zh.form.send(zh.jobAction[action]),
    current: job,
    onDone,
    onCancel,
  };
  const field = (
    name: string,
    label: string,
    errors: Values,
    more: { rows?: number; required?: boolean; autoFocus?: boolean; type?: string } = {},
  ) => (
    <TextField
      name={name}
      label={label}
      value={v[name] ?? ''}
      onChange={(x) => setV((o) => ({ ...o, [name]: x }))}
      error={errors[name]}
      maxLength={1000}
      {...more}
    />
  );
  const need = (labels: Values) => () =>
    Object.fromEntries(
      Object.entries(labels)
        .filter(([name]) => !val(name))
        .map(([name, label]) => [name, zh.form.required(label)]),
    );
  const L = zh.county.field;
  switch (action) {
    case 'takeOver':
      return <CommandForm {...common} send={takeOver(n)} body={() => ({})} />;
    case 'accept':
      return <AcceptForm {...{ action, job, onDone, onCancel }} />;
    case 'returnToTownship':
      return (
        <CommandForm
          {...common}
          send={returnToTownship(n)}
          body={() => ({ reason: val('reason') })}
          check={need({ reason: L.reason })}
        >
          {(e) => field('reason', L.reason, e, { rows: 3, autoFocus: true })}
        </CommandForm>
      );
    case 'requestSupplement':
      return <SupplementRequestForm {...{ action, job, onDone, onCancel }} />;
    case 'refuseAcceptance':
      return (
        <CommandForm
          {...common}
          danger
          send={refuseAcceptance(n)}
          body={() => ({ reason: val('reason'), remedies: val('remedies') })}
          check={need({ reason: L.reason, remedies: L.remedies })}
        >
          {(e) => (
            <>
              {field('reason', L.reason, e, { rows: 3, autoFocus: true })}
              {field('remedies', L.remedies, e, { rows: 2 })}
            </>
          )}
        </CommandForm>
      );
    case 'handToDepartment':
      return (
        <CommandForm {...common} send={handToDepartment(n)} body={() => ({ departmentId: val('departmentId') })}>
          <SelectField
            name="departmentId"
            label={L.department}
            value={v.departmentId ?? ''}
            onChange={(departmentId) => setV((o) => ({ ...o, departmentId }))}
            options={directory.departments.map((d) => ({ value: d.id, label: d.name }))}
          />
        </CommandForm>
      );
    case 'recordPrivateNetwork':
      return (
        <CommandForm
          {...common}
          send={recordPrivateNetwork(n)}
          body={() => ({ system: val('system'), number: val('number'), enteredOn: val('enteredOn') })}
          check={need({ system: L.system, number: L.outsideNumber, enteredOn: L.enteredOn })}
        >
          {(e) => (
            <>
              {field('system', L.system, e)}
              {field('number', L.outsideNumber, e, { autoFocus: true })}
              {field('enteredOn', L.enteredOn, e, { type: 'date' })}
            </>
          )}
        </CommandForm>
      );
    case 'recordPlatform':
      return (
        <CommandForm
          {...common}
          send={recordPlatform(n)}
          body={() => ({ number: val('number') })}
          check={need({ number: L.platformNumber })}
        >
          {(e) => field('number', L.platformNumber, e, { autoFocus: true })}
        </CommandForm>
      );
    case 'decide':
      return <DecideForm {...{ action, job, onDone, onCancel }} />;
    case 'mailResult':
      return (
        <CommandForm
          {...common}
          send={mailResult(n)}
          body={() => ({ courier: val('courier'), courierNumber: val('courierNumber') })}
          check={need({ courier: L.courier, courierNumber: L.courierNumber })}
        >
          {(e) => (
            <>
              {field('courier', L.courier, e)}
              {field('courierNumber', L.courierNumber, e, { autoFocus: true })}
            </>
          )}
        </CommandForm>
      );
    case 'readyForPickup':
      return (
        <CommandForm
          {...common}
          send={readyForPickup(n)}
          body={() => ({ place: val('place') })}
          check={need({ place: L.place })}
        >
          {(e) => field('place', L.place, e, { autoFocus: true })}
        </CommandForm>
      );
    case 'addNote':
      return (
        <CommandForm
          {...common}
          send={addNote(n)}
          body={() => ({ text: val('text') })}
          check={need({ text: zh.form.note })}
        >
          {(e) => field('text', zh.form.noteText, e, { rows: 2, autoFocus: true })}
        </CommandForm>
      );
    case 'reveal':
      return <RevealForm base={`/api/county-jobs/${n}`} version={job.version} onClose={onCancel} />;
    default:
      return <LimitForm {...{ action, job, onDone, onCancel }} />;
  }
}

/** One notice lists everything (一次性告知): the problems of the checklist are already in it. */
function SupplementRequestForm({ action, job, onDone, onCancel }: Props) {
  const checks = useStore(allChecks).get(job.number) ?? {};
  const rules = materialsFor(job.guide, job.item.situation);
  const [items, setItems] = useState(() => {
    const named = [
      ...rules.map((r) => ({ id: r.id, name: r.name })),
      ...job.materials.map((m) => ({ id: m.materialId, name: m.name })),
    ];
    const unique = [...new Map(named.map((x) => [x.id, x])).values()];
    const found = unique
      .filter((x) => checks[x.id]?.ok === false)
      .map((x) => ({ materialId: x.id, name: x.name, problem: checks[x.id]!.problem }));
    return found.length > 0 ? found : [{ materialId: rules[0]?.id ?? '', name: rules[0]?.name ?? '', problem: '' }];
  });
  const [note, setNote] = useState('');
  const set = (i: number, part: Partial<(typeof items)[number]>) =>
    setItems((all) => all.map((x, at) => (at === i ? { ...x, ...part } : x)));
  const title = zh.jobAction[action];
  return (
    <CommandForm
      title={title}
      submit={zh.form.send(title)}
      current={job}
      onDone={onDone}
      onCancel={onCancel}
      send={requestSupplement(job.number)}
      check={() => {
        const errors: Values = {};
        items.forEach((x, i) => {
          if (!x.name.trim()) errors[`name-${i}`] = zh.form.required(zh.county.field.material);
          if (!x.problem.trim()) errors[`problem-${i}`] = zh.form.required(zh.county.problemOf(x.name));
        });
        return errors;
      }}
      body={() => ({
        items: items.map((x) => ({
          ...(x.materialId ? { materialId: x.materialId } : {}),
          name: x.name.trim(),
          problem: x.problem.trim(),
        })),
        ...(note.trim() ? { note: note.trim() } : {}),
      })}
    >
      {(errors) => (
        <>
          <p className="hint">{zh.county.onceOnly}</p>
          {items.map((x, i) => (
            <fieldset key={i} className="block">
              <legend>{zh.county.itemNo(i + 1)}</legend>
              <div className="grid">
                <SelectField
                  label={zh.county.field.material}
                  value={x.materialId}
                  onChange={(materialId) =>
                    set(i, { materialId, name: rules.find((r) => r.id === materialId)?.name ?? '' })
                  }
                  options={[
                    ...rules.map((r) => ({ value: r.id, label: r.name })),
                    { value: '', label: zh.county.otherMaterial },
                  ]}
                />
                {!x.materialId && (
                  <TextField
                    name={`name-${i}`}
                    label={zh.county.otherName}
                    value={x.name}
                    onChange={(name) => set(i, { name })}
                    error={errors[`name-${i}`]}
                  />
                )}
                <TextField
                  name={`problem-${i}`}
                  label={zh.county.field.problem}
                  value={x.problem}
                  onChange={(problem) => set(i, { problem })}
                  error={errors[`problem-${i}`]}
                  autoFocus={i === 0}
                />
              </div>
              {items.length > 1 && (
                <Button onClick={() => setItems((all) => all.filter((_, at) => at !== i))}>
                  {zh.materials.remove}
                </Button>
              )}
            </fieldset>
          ))}
          <Button onClick={() => setItems((all) => [...all, { materialId: '', name: '', problem: '' }])}>
            {zh.county.addItem}
          </Button>
          <TextField label={zh.form.note} required={false} value={note} onChange={setNote} rows={2} />
        </>
      )}
    </CommandForm>
  );
}

function DecideForm({ action, job, onDone, onCancel }: Props) {
  const me = useMe();
  const box = `job-${job.number}`;
  const [outcome, setOutcome] = useState<'granted' | 'denied'>('granted');
  const [v, setV] = useState<Values>({ summary: '', documentNumber: '', remedies: zh.county.remediesText });
  const [file, setFile] = useState<DraftFile>();
  const [problem, setProblem] = useState('');
  const L = zh.county.field;
  const field = (name: string, label: string, errors: Values, more: { rows?: number; required?: boolean } = {}) => (
    <TextField
      name={name}
      label={label}
      value={v[name] ?? ''}
      onChange={(x) => setV((o) => ({ ...o, [name]: x }))}
      error={errors[name]}
      {...more}
    />
  );
  const title = zh.jobAction[action];
  return (
    <CommandForm
      title={title}
      submit={zh.form.send(title)}
      current={job}
      onCancel={onCancel}
      onDone={() => {
        void dropDraft(box);
        onDone();
      }}
      send={decide(job.number)}
      check={() => {
        const errors: Values = {};
        if (!v.summary?.trim()) errors.summary = zh.form.required(L.summary);
        if (outcome === 'denied' && !v.remedies?.trim()) errors.remedies = zh.form.required(L.remedies);
        return errors;
      }}
      body={async () => ({
        outcome,
        summary: v.summary!.trim(),
        ...(v.documentNumber?.trim() ? { documentNumber: v.documentNumber.trim() } : {}),
        ...(outcome === 'denied' ? { remedies: v.remedies!.trim() } : {}),
        ...(file
          ? { resultFile: { fileId: file.fileId, name: file.name, ticket: await uploadFile(me.staffId, file) } }
          : {}),
      })}
    >
      {(errors) => (
        <>
          <Choice
            legend={L.outcome}
            inline
            numbered
            value={outcome}
            onChange={setOutcome}
            options={(['granted', 'denied'] as const).map((value) => ({ value, label: zh.outcome[value] }))}
          />
          {field('summary', L.summary, errors, { rows: 2 })}
          {field('documentNumber', L.documentNumber, errors, { required: false })}
          {outcome === 'denied' && field('remedies', L.remedies, errors, { rows: 2 })}
          <div className="field">
            <label htmlFor="f-resultFile">
              {L.resultFile}
              {zh.form.optional}
            </label>
            <input
              id="f-resultFile"
              type="file"
              accept="image/*,application/pdf"
              onChange={(e) => {
                const chosen = e.target.files?.[0];
                if (!chosen) return;
                setProblem('');
                prepareFile(chosen, me.maxFileBytes)
                  .then((ready) => storeFile(me.staffId, box, chosen.name, ready.blob, ready.type))
                  .then(setFile)
                  .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
              }}
            />
            {problem && <p className="error">{problem}</p>}
          </div>
        </>
      )}
    </CommandForm>
  );
}
