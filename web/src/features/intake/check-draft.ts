import { zh } from '../../copy/zh';
import type { ServiceGuide } from '../../lib/contract';
import { idNumberProblem, phoneProblem } from '../../lib/id-number';
import { materialsFor } from '../../lib/search-guides';
import type { Draft, Step } from './draft';

const ofAgent = (problem: string | undefined) => problem && zh.intake.ofAgent(problem);

/** What the step still lacks, by field name; the server checks everything again. */
export function checkStep(draft: Draft, step: Step, guide: ServiceGuide | undefined): Record<string, string> {
  const errors: Record<string, string> = {};
  const need = (name: string, problem: string | undefined) => {
    if (problem) errors[name] = problem;
  };
  const text = (name: string, value: string, label: string) =>
    need(name, value.trim() ? undefined : zh.form.required(label));
  if (step === 'item' || !guide) {
    if (!guide) errors.item = zh.intake.chooseItem;
    return errors;
  }
  if (step === 'situation' && guide.situations.length > 0 && !guide.situations.some((s) => s.id === draft.situation))
    errors.situation = zh.intake.chooseSituation;
  if (step === 'applicant') {
    const { applicant, agent } = draft;
    text('applicant.name', applicant.name, zh.intake.name);
    need('applicant.idNumber', idNumberProblem(applicant.idNumber));
    need('applicant.phone', phoneProblem(applicant.phone));
    text('applicant.village', applicant.villageName, zh.intake.village);
    if (draft.byAgent) {
      text('agent.name', agent.name, zh.intake.agentName);
      need('agent.idNumber', ofAgent(idNumberProblem(agent.idNumber)));
      need('agent.phone', ofAgent(phoneProblem(agent.phone)));
      text('agent.relation', agent.relation, zh.intake.relation);
    }
  }
  if (step === 'materials') {
    for (const rule of materialsFor(guide, draft.situation)) {
      const m = draft.materials[rule.id];
      if (!m?.treatment) {
        if (rule.required || m?.files.length) errors[`materials.${rule.id}`] = zh.materials.missing(rule.name);
      } else if ((m.treatment === 'originalSeen' || m.treatment === 'copy') && m.files.length === 0)
        errors[`materials.${rule.id}`] = zh.materials.noFile(rule.name);
    }
  }
  if (step === 'delivery' && draft.delivery.way === 'mail') {
    text('delivery.recipient', draft.delivery.recipient, zh.intake.recipient);
    need('delivery.phone', phoneProblem(draft.delivery.phone));
    text('delivery.address', draft.delivery.address, zh.intake.address);
  }
  return errors;
}
