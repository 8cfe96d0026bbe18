import { useEffect, useRef, useState } from 'react';
import { intakeZh } from '../../copy/intake';
import type { ServiceGuide } from '../../lib/contract';
import { changePrefs, prefs } from '../../lib/prefs';
import { questionsOf } from '../../lib/situations';
import { checkStep } from './check-draft';
import { steps, type Draft, type Step } from './draft';
import { enqueue } from './outbox';
import { partsOf, questionsAsked } from './parts';

type Given = {
  draft: Draft;
  change: (f: (d: Draft) => Draft, now?: boolean) => void;
  current: () => Draft;
  guides: ServiceGuide[] | undefined;
  /** The shelf is being asked: who presses on waits for the answer instead of being told that the name is missing. */
  asking: boolean;
};
const SHELF_PATIENCE_MS = 4_000;
export type Steps = ReturnType<typeof useSteps>;

/** Where the wizard stands, and what forwards and backwards mean there. */
export function useSteps({ draft, change, current, guides, asking }: Given) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const [question, setQuestion] = useState<number>();
  const [from, setFrom] = useState<Step>();
  const [waiting, setWaiting] = useState(false);
  const parts = partsOf(draft.items, guides);
  const usable = steps.filter((s) => s !== 'situation' || parts.some((p) => questionsOf(p.guide).length > 0));
  const { step } = draft;
  const adding = step === 'item' && from !== undefined;
  const asked = questionsAsked(parts);
  const at = Math.min(question ?? firstOpen(asked), asked.length - 1);

  const go = (to: Step) => {
    setErrors({});
    setQuestion(undefined);
    setFrom(undefined);
    change((d) => ({ ...d, step: to }), true);
  };
  const complain = (found: Record<string, string>) => {
    setErrors(found);
    setTurn((n) => n + 1);
  };
  const after = (s: Step) => usable[usable.indexOf(s) + 1]!;

  const answeredNow = () => {
    const now = questionsAsked(partsOf(current().items, guides));
    if (!now[at]?.asked.chosen) return complain({ situation: intakeZh.situation.choose });
    const open = now.findIndex((q) => !q.asked.chosen);
    if (open < 0) return go(after('situation'));
    setErrors({});
    setQuestion(open);
  };
  const submit = () => {
    const ids = current().items.map((i) => i.id);
    const others = prefs.get().recentItems.filter((x) => !ids.includes(x));
    changePrefs({ recentItems: [...ids, ...others].slice(0, 5) });
    void enqueue(draft.id);
  };
  const next = () => (step === 'applicant' && asking ? setWaiting(true) : moveOn());
  const moveOn = () => {
    if (step === 'situation') return answeredNow();
    // At the end everything is looked at again: the guide may have changed under a kept draft.
    for (const s of step === 'review' ? usable : [step]) {
      const found = checkStep(current(), s, partsOf(current().items, guides));
      if (Object.keys(found).length === 0) continue;
      if (s !== step) change((d) => ({ ...d, step: s }), true);
      return complain(found);
    }
    if (step === 'review') submit();
    else go(after(step));
  };
  const latest = useRef(moveOn);
  useEffect(() => {
    latest.current = moveOn;
  });
  useEffect(() => {
    if (!waiting) return;
    // Nobody stands at the window for a slow network: the submission looks at the open cases once more.
    const timer = setTimeout(() => (setWaiting(false), latest.current()), asking ? SHELF_PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [waiting, asking]);

  return {
    step,
    usable,
    errors,
    turn,
    at,
    adding,
    waiting,
    go,
    next,
    answeredNow,
    setQuestion,
    reset: () => setQuestion(undefined),
    back: () => {
      if (adding) return go(from);
      if (step === 'situation' && at > 0) return setQuestion(at - 1);
      const to = usable[usable.indexOf(step) - 1];
      if (to) go(to);
    },
    addItem: () => {
      const back = step === 'item' ? 'applicant' : step;
      go('item');
      setFrom(back);
    },
    /** After an item was chosen: to its first open question, or on. */
    picked: () => {
      const open = questionsAsked(partsOf(current().items, guides)).some((q) => !q.asked.chosen);
      const tree = partsOf(current().items, guides).some((p) => questionsOf(p.guide).length > 0);
      go(open || (tree && !from) ? 'situation' : (from ?? 'applicant'));
    },
  };
}

function firstOpen(asked: ReturnType<typeof questionsAsked>): number {
  const open = asked.findIndex((q) => !q.asked.chosen);
  return open < 0 ? asked.length - 1 : open;
}
