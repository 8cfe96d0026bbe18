import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary';
import { hallZh } from '../../copy/hall';
import { zh } from '../../copy/zh';
import { enterMovesOn } from '../../lib/hotkeys';
import { online, sessionEnded } from '../../lib/http';
import { newId } from '../../lib/ids';
import { changePrefs, prefs } from '../../lib/prefs';
import { takingLevel } from '../../lib/search-guides';
import { useStore } from '../../lib/store';
import { useMe } from '../session/get-me';
import { checkStep } from './check-draft';
import { newDraft, steps, ticketOf, type Draft, type Step } from './draft';
import { changeDraft, drafts, keepDraft, useDrafts } from './drafts';
import { useCatalogue } from './get-catalogue';
import { enqueue, flush, sentCases } from './outbox';
import { ApplicantStep } from './ApplicantStep';
import { DeliveryStep } from './DeliveryStep';
import { ItemStep } from './ItemStep';
import { MaterialsStep } from './MaterialsStep';
import { ReviewStep } from './ReviewStep';
import { SituationStep } from './SituationStep';
import { useCardReader } from './use-card-reader';

export default function IntakePage() {
  const { draftId } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  useEffect(() => {
    if (!draftId) void navigate(`/intake/${newId()}${search}`, { replace: true });
  }, [draftId, navigate, search]);
  return draftId ? <Wizard key={draftId} id={draftId} /> : null;
}

function Wizard({ id }: { id: string }) {
  const me = useMe();
  const navigate = useNavigate();
  const catalogue = useCatalogue();
  const all = useDrafts();
  const sent = useStore(sentCases).get(id);
  const { search } = useLocation();
  const [fresh] = useState(() => ({
    ...newDraft(me.staffId, me.unit.id, takingLevel(me) === 'village', id),
    ticket: ticketOf(search),
  }));
  const kept = all.get(id);
  const draft = kept ?? fresh;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const guide = catalogue.data?.guides.find((g) => g.itemId === draft.item?.id);

  /** The first change puts the draft on disk; from then on every one does. */
  const change = (f: (d: Draft) => Draft, now = false) => {
    if (drafts.get().has(id)) changeDraft(id, f, now);
    else keepDraft({ ...f(fresh), updatedAt: Date.now() }, now);
  };
  useCardReader((idNumber) =>
    change((d) => {
      const forAgent = d.byAgent && !!document.activeElement?.id.startsWith('f-agent.');
      return forAgent ? { ...d, agent: { ...d.agent, idNumber } } : { ...d, applicant: { ...d.applicant, idNumber } };
    }),
  );

  useEffect(() => {
    if (sent) void navigate(`/receipt/${sent}`, { replace: true, state: { fresh: true } });
  }, [sent, navigate]);
  if (sent) return null;
  if (draft.state === 'queued' || draft.state === 'sending' || draft.state === 'signIn')
    return <Waiting draft={draft} onNew={() => void navigate(`/intake/${newId()}`)} />;

  const usable = steps.filter((s) => s !== 'situation' || !guide || guide.situations.length > 0);
  const step = draft.step;
  const go = (to: Step) => {
    setErrors({});
    change((d) => ({ ...d, step: to }), true);
  };
  const back = () => {
    const to = usable[usable.indexOf(step) - 1];
    if (to) go(to);
  };
  const next = () => {
    // At the end everything is looked at again: the guide may have changed under a kept draft.
    const toCheck = step === 'review' ? usable : [step];
    for (const s of toCheck) {
      const found = checkStep(drafts.get().get(id) ?? draft, s, guide);
      if (Object.keys(found).length === 0) continue;
      if (s !== step) change((d) => ({ ...d, step: s }), true);
      setErrors(found);
      setTurn((n) => n + 1);
      return;
    }
    setErrors({});
    if (step !== 'review') return go(usable[usable.indexOf(step) + 1]!);
    if (draft.item) {
      const others = prefs.get().recentItems.filter((x) => x !== draft.item!.id);
      changePrefs({ recentItems: [draft.item.id, ...others].slice(0, 5) });
    }
    void enqueue(id);
  };
  const props = { draft, change, errors, me, guide };
  const refused = draft.state === 'attention' || draft.state === 'guideChanged';
  const shown = Object.keys(errors).length > 0 ? errors : refused ? (draft.fields ?? {}) : {};
  return (
    <div className="page wizard">
      <header className="wizard-head">
        <h1>
          {draft.item ? draft.item.name : zh.intake.title}
          {draft.practice && <span className="badge">{zh.practice}</span>}
        </h1>
        {draft.ticket && (
          <span className="ticket-badge">
            <b>{hallZh.intake.badge(draft.ticket)}</b>
            <button
              type="button"
              id="f-ticket"
              className="plain"
              aria-label={hallZh.intake.dropOf(draft.ticket)}
              onClick={() => change((d) => ({ ...d, ticket: undefined }))}
            >
              {hallZh.intake.drop}
            </button>
          </span>
        )}
        <Seconds from={draft.startedAt} />
      </header>
      <ol className="steps" aria-label={zh.intake.steps}>
        {usable.map((s, i) => (
          <li key={s} aria-current={s === step ? 'step' : undefined} className={usable.indexOf(step) > i ? 'past' : ''}>
            {zh.intake.step[s]}
          </li>
        ))}
      </ol>
      {catalogue.data && draft.item && guide && guide.version !== draft.item.guideVersion && (
        <GuideChanged
          draft={draft}
          onTake={() =>
            change((d) => ({ ...d, item: { ...d.item!, guideVersion: guide.version }, step: 'materials' }), true)
          }
        />
      )}
      {(Object.keys(shown).length > 0 || (refused && draft.reason)) && (
        <ErrorSummary
          title={Object.keys(errors).length === 0 && refused ? zh.intake.refused(draft.reason ?? '') : undefined}
          errors={shown}
          turn={turn}
          onGo={(name) => {
            const to = stepOf(name);
            if (to && to !== step) change((d) => ({ ...d, step: to }), true);
          }}
        />
      )}
      <form
        onSubmit={(e) => e.preventDefault()}
        onKeyDown={(e) => step !== 'item' && step !== 'materials' && enterMovesOn(e)}
        key={step}
      >
        {step === 'item' && (
          <ItemStep {...props} guides={catalogue.data?.guides} onPicked={() => setTimeout(() => nextFromItem(), 0)} />
        )}
        {step === 'situation' && <SituationStep {...props} />}
        {step === 'applicant' && <ApplicantStep {...props} errors={{ ...draft.fields, ...errors }} />}
        {step === 'materials' && <MaterialsStep {...props} />}
        {step === 'delivery' && <DeliveryStep {...props} errors={{ ...draft.fields, ...errors }} />}
        {step === 'review' && <ReviewStep {...props} go={go} />}
      </form>
      <footer className="row wizard-foot">
        {step !== 'item' && (
          <Button size="large" onClick={back} aria-keyshortcuts="Escape">
            {zh.intake.back} <kbd className="key">Esc</kbd>
          </Button>
        )}
        <Button
          type="primary"
          size="large"
          onClick={next}
          aria-keyshortcuts="Alt+S"
          disabled={step === 'item' && !guide}
        >
          {step === 'review' ? zh.intake.submit : zh.intake.next} <kbd className="key">Alt S</kbd>
        </Button>
      </footer>
    </div>
  );

  function nextFromItem() {
    const d = drafts.get().get(id);
    const picked = catalogue.data?.guides.find((g) => g.itemId === d?.item?.id);
    if (picked) go(picked.situations.length > 0 ? 'situation' : 'applicant');
  }
}

/** The step on which a field of the server's answer stands. */
function stepOf(name: string): Step | undefined {
  const first = name.split(/[.[]/)[0];
  return first === 'agent' ? 'applicant' : steps.find((s) => s === first);
}

function GuideChanged({ draft, onTake }: { draft: Draft; onTake: () => void }) {
  return (
    <div className="bar bar-warn" role="alert">
      <span>{zh.intake.guideNow(draft.item!.name)}</span>
      <Button onClick={onTake}>{zh.intake.takeGuide}</Button>
    </div>
  );
}

function Waiting({ draft, onNew }: { draft: Draft; onNew: () => void }) {
  const up = useStore(online);
  const ended = useStore(sessionEnded);
  const [since] = useState(() => Date.now());
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const long = Date.now() - since > 3000 || !up || draft.attempts > 0 || ended;
  return (
    <div className="page" role="status">
      <h1>{ended ? zh.drafts.state.signIn : !up || draft.attempts > 0 ? zh.frame.offline : zh.intake.sending}</h1>
      <p>{draft.reason ?? zh.intake.sendingHint}</p>
      {long && (
        <div className="row">
          <Button type="primary" size="large" onClick={onNew} aria-keyshortcuts="Alt+S" autoFocus>
            {zh.intake.newCase} <kbd className="key">Alt S</kbd>
          </Button>
          <Button size="large" onClick={() => void (changeDraft(draft.id, (d) => ({ ...d, nextAt: 0 })), flush())}>
            {zh.drafts.sendNow}
          </Button>
        </div>
      )}
    </div>
  );
}

function Seconds({ from }: { from: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  return <span className="seconds">{zh.intake.seconds(Math.floor(seconds / 60), seconds % 60)}</span>;
}
