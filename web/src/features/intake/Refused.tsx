import { ErrorSummary } from '../../components/ErrorSummary';
import { zh } from '../../copy/zh';
import { steps, type Draft, type Step } from './draft';
import type { Steps } from './use-steps';

/** What is missing here, or what the server said when it refused; each line leads to its field. */
export function Refused({ draft, walk }: { draft: Draft; walk: Steps }) {
  const refused = draft.state === 'attention' || draft.state === 'guideChanged';
  const mine = Object.keys(walk.errors).length > 0;
  const shown = mine ? walk.errors : refused ? (draft.fields ?? {}) : {};
  if (Object.keys(shown).length === 0 && !(refused && draft.reason)) return null;
  return (
    <ErrorSummary
      title={!mine && refused ? zh.intake.refused(draft.reason ?? '') : undefined}
      errors={shown}
      turn={walk.turn}
      onGo={(name) => {
        const to = stepOf(name);
        if (to && to !== walk.step) walk.go(to);
      }}
    />
  );
}

const elsewhere: Record<string, Step> = {
  agent: 'applicant',
  promise: 'materials',
  consent: 'materials',
  despite: 'review',
};

/** The step on which a field of the server's answer stands. */
function stepOf(name: string): Step | undefined {
  if (/^item\.(situation|answers)/.test(name)) return 'situation';
  const first = name.split(/[.[]/)[0]!;
  return elsewhere[first] ?? steps.find((s) => s === first);
}
