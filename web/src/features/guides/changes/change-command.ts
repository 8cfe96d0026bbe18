import { post } from '../../../lib/http';
import type { Send } from '../../cases/case-command';
import type { ChangeKind, WantedGuide } from '../contract';

type Published = { itemId: string; guideVersion: number; hash: string };
type Answer = { id: string; version: number } & Partial<Published>;

/** confirm {note?}, return {reason}, publish {note?}, withdraw {reason}: on the version that was read. */
export const changeCommand =
  <B>(id: string, name: string, onAnswer?: (answer: Answer) => void): Send<B> =>
  async (body, key, version) => {
    const answer = await post<Answer>(`/api/guide-changes/${encodeURIComponent(id)}/${name}`, body, { key, version });
    onAnswer?.(answer);
    return { number: id, version: answer.version };
  };

export type Proposal = { kind: ChangeKind; itemId?: string; wanted: WantedGuide; reason: string };

export const propose = (body: Proposal, key: string) =>
  post<{ id: string; version: number }>('/api/guide-changes', body, { key });

export const editProposal = (id: string, body: { wanted: WantedGuide; reason: string }, key: string, version: number) =>
  post<{ id: string; version: number }>(`/api/guide-changes/${encodeURIComponent(id)}/edit`, body, { key, version });
