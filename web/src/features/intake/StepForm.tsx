import type { Catalogue } from '../../lib/contract';
import { enterMovesOn } from '../../lib/hotkeys';
import { ApplicantStep } from './ApplicantStep';
import { DeliveryStep } from './DeliveryStep';
import { ItemStep } from './ItemStep';
import { MaterialsStep } from './MaterialsStep';
import { ReviewStep } from './ReviewStep';
import type { ShelfState } from './shelf/use-shelf';
import { SituationStep } from './SituationStep';
import type { StepProps } from './step-props';
import type { Steps } from './use-steps';

/** The page of the step the wizard stands at. */
export function StepForm(p: StepProps & { walk: Steps; shelf: ShelfState; catalogue?: Catalogue }) {
  const { walk } = p;
  return (
    <form
      onSubmit={(e) => e.preventDefault()}
      onKeyDown={(e) => walk.step !== 'item' && walk.step !== 'materials' && enterMovesOn(e)}
    >
      {walk.step === 'item' && (
        <ItemStep {...p} adding={walk.adding} onPicked={() => setTimeout(() => walk.picked(), 0)} />
      )}
      {walk.step === 'situation' && (
        <SituationStep {...p} at={walk.at} setAt={walk.setQuestion} onAnswered={walk.answeredNow} />
      )}
      {walk.step === 'applicant' && <ApplicantStep {...p} />}
      {walk.step === 'materials' && <MaterialsStep {...p} />}
      {walk.step === 'delivery' && <DeliveryStep {...p} />}
      {walk.step === 'review' && <ReviewStep {...p} go={walk.go} />}
    </form>
  );
}
