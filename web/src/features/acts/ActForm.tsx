import type { OfficeAction } from '../../lib/contract';
import { AcceptForm } from './AcceptForm';
import type { ActProps } from './act-props';
import { DecideForm } from './DecideForm';
import { ApproveExtensionForm, RefuseExtensionForm, RequestExtensionForm } from './ExtensionForm';
import { RefuseForm } from './RefuseForm';
import { EndSpecialForm, StartSpecialForm } from './SpecialForm';
import { SupplementRequestForm } from './SupplementRequestForm';

const forms: Record<OfficeAction, (p: ActProps) => React.ReactNode> = {
  accept: AcceptForm,
  requestSupplement: SupplementRequestForm,
  refuseAcceptance: RefuseForm,
  decide: DecideForm,
  startSpecialProcedure: StartSpecialForm,
  endSpecialProcedure: EndSpecialForm,
  requestExtension: RequestExtensionForm,
  approveExtension: ApproveExtensionForm,
  refuseExtension: RefuseExtensionForm,
};

export const isOfficeAction = (action: string): action is OfficeAction => action in forms;

export function ActForm({ action, ...p }: ActProps & { action: OfficeAction }) {
  const Form = forms[action];
  return <Form {...p} />;
}
