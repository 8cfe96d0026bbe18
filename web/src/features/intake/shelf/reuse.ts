import type { Draft } from '../draft';
import { changeGiven, givenFor, heldFor, type Needed } from '../parts';

/** Lines an earlier paper could serve and nothing was collected for yet. */
export function reusable(d: Draft, lines: Needed[]): Needed[] {
  return lines.filter((line) => {
    const m = givenFor(d, line);
    return heldFor(d, line) && !m.treatment && m.files.length === 0;
  });
}

export function reuse(d: Draft, lines: Needed[]): Draft {
  return lines.reduce((next, line) => {
    const held = heldFor(next, line);
    return held ? changeGiven(next, line, (m) => ({ ...m, treatment: 'reused', reused: held })) : next;
  }, d);
}
