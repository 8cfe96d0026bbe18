import { useState } from 'react';
import { newId } from '../../../lib/ids';
import { useMe } from '../../session/get-me';
import type { GuideForm } from './form';
import { dropProposal, keepProposal, loadProposal, type ProposalDraft } from './proposal-drafts';

/** What is being written, kept in the browser with every key pressed. */
export function useProposal(subject: string, start: GuideForm, startReason: string, base: number) {
  const { staffId } = useMe();
  const [kept] = useState(() => loadProposal(staffId, subject));
  const [draft, setDraft] = useState<Omit<ProposalDraft, 'savedAt'>>(
    () => kept ?? { form: start, reason: startReason, base, key: newId() },
  );
  const change = (part: Partial<Pick<ProposalDraft, 'form' | 'reason' | 'base'>>) => {
    const next = { ...draft, ...part, key: newId() };
    setDraft(next);
    keepProposal(staffId, subject, next);
  };
  const drop = () => {
    dropProposal(staffId, subject);
    setDraft({ form: start, reason: startReason, base, key: newId() });
  };
  return { draft, kept: !!kept, change, drop, forget: () => dropProposal(staffId, subject) };
}
