import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../lib/ids';
import { useStore } from '../../lib/store';
import { DeclineDialog } from '../declines/DeclineDialog';
import { useMe } from '../session/get-me';
import { useDraft } from './use-draft';
import { useCatalogue } from './get-catalogue';
import { GuideChanged } from './GuideChanged';
import { HelpDialog } from './help/HelpDialog';
import { takeGuides } from './items';
import { sentCases } from './outbox';
import { partsOf } from './parts';
import { Refused } from './Refused';
import { withIdNumber } from './shelf/shelf';
import { useShelf } from './shelf/use-shelf';
import { StepForm } from './StepForm';
import { useCardReader } from './use-card-reader';
import { useSteps } from './use-steps';
import { Waiting } from './Waiting';
import { WizardFoot, WizardSteps } from './WizardFoot';
import { WizardHead } from './WizardHead';

/** One case, or several of one applicant, from the question at the window to the submission. */
export function Wizard({ id }: { id: string }) {
  const me = useMe();
  const navigate = useNavigate();
  const catalogue = useCatalogue().data;
  const sent = useStore(sentCases).get(id);
  const { draft, change, current } = useDraft(id);
  const shelf = useShelf(draft, change);
  const parts = partsOf(draft.items, catalogue?.guides);
  const walk = useSteps({ draft, change, current, guides: catalogue?.guides, asking: shelf.asking });
  const [open, setOpen] = useState<'help' | 'decline'>();
  useCardReader((idNumber) =>
    change((d) => {
      const forAgent = d.byAgent && !!document.activeElement?.id.startsWith('f-agent.');
      return forAgent ? { ...d, agent: { ...d.agent, idNumber } } : withIdNumber(d, idNumber);
    }),
  );
  useEffect(() => {
    if (!sent) return;
    const numbers = sent.cases.map((c) => c.number).join();
    const state = { fresh: true, cases: sent.cases };
    void navigate(`/${sent.plain ? 'receipt' : 'taken'}/${numbers}`, { replace: true, state });
  }, [sent, navigate]);
  if (sent) return null;
  if (draft.state === 'queued' || draft.state === 'sending' || draft.state === 'signIn')
    return <Waiting draft={draft} onNew={() => void navigate(`/intake/${newId()}`)} />;
  return (
    <div className="page wizard">
      <WizardHead
        draft={draft}
        change={change}
        onAdd={walk.addItem}
        onHelp={() => setOpen('help')}
        onDecline={() => setOpen('decline')}
      />
      <WizardSteps walk={walk} />
      <GuideChanged parts={parts} onTake={() => (change((d) => takeGuides(d, parts), true), walk.reset())} />
      <Refused draft={draft} walk={walk} />
      <StepForm
        {...{ draft, change, me, parts, walk, shelf, catalogue }}
        errors={{ ...draft.fields, ...walk.errors }}
        key={`${walk.step}${walk.adding}`}
      />
      <WizardFoot walk={walk} ready={draft.items.length > 0 && parts.length > 0} />
      {open === 'help' && parts.length > 0 && <HelpDialog parts={parts} onClose={() => setOpen(undefined)} />}
      {open === 'decline' && <DeclineDialog draft={draft} change={change} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
