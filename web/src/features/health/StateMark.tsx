import { health } from '../../copy/health';
import type { Grade } from './get-health';

/** Sign, word and colour together: none of them alone. */
export function StateMark({ state }: { state: Grade }) {
  return (
    <span className="health-mark">
      <span aria-hidden="true">{health.mark[state]}</span> {health.state[state]}
    </span>
  );
}
