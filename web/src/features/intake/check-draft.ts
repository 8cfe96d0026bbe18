import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { idNumberProblem, phoneProblem } from '../../lib/id-number';
import { walk } from '../../lib/situations';
import { lateMaterials } from './command';
import { hasNoFiles, type Draft, type Step } from './draft';
import { givenFor, materialsNeeded, type Part } from './parts';
import { openElsewhere } from './shelf/shelf';

type Problems = Record<string, string>;

const ofAgent = (problem: string | undefined) => problem && zh.intake.ofAgent(problem);

/** What the step still lacks, by field name; the server checks everything again. */
export function checkStep(draft: Draft, step: Step, parts: Part[]): Problems {
  if (parts.length === 0 || parts.length < draft.items.length) return { item: zh.intake.chooseItem };
  const checks: Partial<Record<Step, () => Record<string, string | undefined>>> = {
    situation: () => situation(parts),
    applicant: () => applicant(draft),
    materials: () => ({ ...materials(draft, parts), ...promise(draft, parts) }),
    delivery: () => delivery(draft),
    review: () =>
      openElsewhere(draft).length > 0 && !draft.despite?.trim() ? { despite: intakeZh.elsewhere.need } : {},
  };
  const found = Object.entries(checks[step]?.() ?? {}).filter(([, problem]) => problem);
  return Object.fromEntries(found) as Problems;
}

const filled = (value: string, label: string) => (value.trim() ? undefined : zh.form.required(label));

function situation(parts: Part[]) {
  const open = parts.some((p) => walk(p.guide, p.item.answers).next);
  return { situation: open ? intakeZh.situation.choose : undefined };
}

function applicant({ applicant: a, agent, byAgent }: Draft) {
  return {
    'applicant.name': filled(a.name, zh.intake.name),
    'applicant.idNumber': idNumberProblem(a.idNumber),
    'applicant.phone': phoneProblem(a.phone),
    'applicant.village': filled(a.villageName, zh.intake.village),
    ...(byAgent
      ? {
          'agent.name': filled(agent.name, zh.intake.agentName),
          'agent.idNumber': ofAgent(idNumberProblem(agent.idNumber)),
          'agent.phone': ofAgent(phoneProblem(agent.phone)),
          'agent.relation': filled(agent.relation, zh.intake.relation),
        }
      : {}),
  };
}

function materials(draft: Draft, parts: Part[]) {
  const problems: Record<string, string | undefined> = {};
  let reused = false;
  for (const line of materialsNeeded(parts)) {
    const m = givenFor(draft, line);
    reused ||= m.treatment === 'reused';
    if (!m.treatment) {
      if (line.rule.required || m.files.length) problems[`materials.${line.id}`] = zh.materials.missing(line.rule.name);
    } else if (!hasNoFiles(m.treatment) && /^(originalSeen|copy)$/.test(m.treatment) && m.files.length === 0)
      problems[`materials.${line.id}`] = zh.materials.noFile(line.rule.name);
  }
  if (reused && !draft.consent) problems.consent = intakeZh.shelf.needConsent;
  return problems;
}

function promise(draft: Draft, parts: Part[]) {
  if (lateMaterials(draft, parts).length === 0) return {};
  const days = Number(draft.promise?.days);
  return {
    'promise.days': Number.isInteger(days) && days >= 1 && days <= 60 ? undefined : intakeZh.follows.daysWrong,
    'promise.signed': draft.promise?.signed ? undefined : intakeZh.follows.needSigned,
  };
}

function delivery({ delivery: d }: Draft) {
  if (d.way !== 'mail') return {};
  return {
    'delivery.recipient': filled(d.recipient, zh.intake.recipient),
    'delivery.phone': phoneProblem(d.phone),
    'delivery.address': filled(d.address, zh.intake.address),
  };
}
