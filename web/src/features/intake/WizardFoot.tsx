import { Button } from 'antd';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import type { Steps } from './use-steps';

export function WizardSteps({ walk: { usable, step } }: { walk: Steps }) {
  return (
    <ol className="steps" aria-label={zh.intake.steps}>
      {usable.map((s, i) => (
        <li key={s} aria-current={s === step ? 'step' : undefined} className={usable.indexOf(step) > i ? 'past' : ''}>
          {zh.intake.step[s]}
        </li>
      ))}
    </ol>
  );
}

export function WizardFoot({ walk, ready }: { walk: Steps; ready: boolean }) {
  const { step, adding } = walk;
  return (
    <footer className="row wizard-foot">
      {(step !== 'item' || adding) && (
        <Button
          size="large"
          onClick={walk.back}
          aria-keyshortcuts={step === 'situation' ? 'Escape Backspace' : 'Escape'}
        >
          {zh.intake.back} <kbd className="key">Esc</kbd>
        </Button>
      )}
      <Button
        type="primary"
        size="large"
        onClick={adding ? walk.back : walk.next}
        aria-keyshortcuts="Alt+S"
        disabled={step === 'item' && !ready}
      >
        {step === 'review' ? zh.intake.submit : zh.intake.next} <kbd className="key">Alt S</kbd>
      </Button>
      {walk.waiting && <span role="status">{intakeZh.shelf.asking}</span>}
    </footer>
  );
}
