import type { Me, ServiceGuide } from '../../lib/contract';
import type { Draft } from './draft';

export type StepProps = {
  draft: Draft;
  change: (f: (d: Draft) => Draft, now?: boolean) => void;
  errors: Record<string, string>;
  me: Me;
  guide: ServiceGuide | undefined;
};
