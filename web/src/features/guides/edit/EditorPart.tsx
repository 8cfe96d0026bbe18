import type { ChangeKind } from '../contract';
import type { Errors, Part } from './check-guide';
import type { GuideForm } from './form';
import { BasicPart } from './parts/BasicPart';
import { LevelsPart } from './parts/LevelsPart';
import { MaterialsPart } from './parts/MaterialsPart';
import { ReasonPart } from './parts/ReasonPart';
import { ReviewPart } from './parts/ReviewPart';
import { TextPart } from './parts/TextPart';
import { TreePart } from './parts/TreePart';

const plain = { text: TextPart, materials: MaterialsPart, tree: TreePart, levels: LevelsPart, review: ReviewPart };

export function EditorPart(p: {
  part: Part;
  kind: ChangeKind;
  start: GuideForm;
  draft: { form: GuideForm; reason: string };
  errors: Errors;
  onForm: (part: Partial<GuideForm>) => void;
  onReason: (reason: string) => void;
}) {
  const props = { form: p.draft.form, set: p.onForm, errors: p.errors };
  if (p.part === 'basic') return <BasicPart {...props} isNew={p.kind === 'new'} />;
  if (p.part === 'reason')
    return (
      <ReasonPart
        start={p.start}
        form={p.draft.form}
        reason={p.draft.reason}
        onReason={p.onReason}
        error={p.errors.reason}
        retire={p.kind === 'retire'}
        isNew={p.kind === 'new'}
      />
    );
  const Shown = plain[p.part];
  return <Shown {...props} />;
}
