import type { Me } from '../../lib/contract';
import type { Draft } from './draft';
import type { Part } from './parts';

export type StepProps = {
  draft: Draft;
  change: (f: (d: Draft) => Draft, now?: boolean) => void;
  errors: Record<string, string>;
  me: Me;
  /** The items of this intake with their guides; empty until one is chosen. */
  parts: Part[];
};
