import { useQuery } from '@tanstack/react-query';
import { get, NoAnswer, post, Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import type { Paper } from './paper';

const minutes = { staleTime: 60_000, gcTime: 60_000 };

export const usePaper = (path: string) =>
  useQuery({ queryKey: ['paper', path], queryFn: () => get<Paper>(path), ...minutes });

export type PaperLine = { paper: string; title: string; number: string };

/** Which papers a case has now; a new version of the case may have more. */
export const useCasePapers = (number: string, version: number) =>
  useQuery({
    queryKey: ['case-papers', number, version],
    queryFn: () => get<{ papers: PaperLine[] }>(`/api/papers/cases/${encodeURIComponent(number)}`),
    ...minutes,
  });

/** 授权委托书 with whole ID numbers; the look stands on the record of the case. */
export async function fullAuthorisation(number: string): Promise<Paper> {
  const path = `/api/cases/${encodeURIComponent(number)}`;
  const { version } = await get<{ version: number }>(path);
  return post<Paper>(`/api/papers/cases/${encodeURIComponent(number)}/authorisation`, {}, { key: newId(), version });
}

export const makeTransferList = (numbers: string[]) => post<Paper>('/api/papers/transfer', { numbers });

/** Where a guide hangs on a wall, so that a change of the guide finds it. A paper is printed also when this cannot be noted. */
export async function notePrinted(paper: Paper, copies: number): Promise<void> {
  if (!paper.guide) return;
  try {
    await post(
      '/api/papers/printed',
      { paper: paper.kind, itemId: paper.guide.itemId, guideVersion: paper.guide.version, copies },
      { key: newId() },
    );
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof NoAnswer) && !(error instanceof SyntaxError)) throw error;
  }
}

export type Signs = {
  countyName: string;
  unitName: string;
  centreName: string;
  places: { placeId: string; name: string; station: boolean }[];
  people: { staffId: string; name: string; post: string; placeId: string; placeName: string }[];
  rateUrl: string;
  qrSvg: string;
};

export const useSigns = () =>
  useQuery({ queryKey: ['signs'], queryFn: () => get<Signs>('/api/papers/signs'), ...minutes });
