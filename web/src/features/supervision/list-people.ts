import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';

export type Person = { staffId: string; name: string; roleName: string; unitName: string };

/** Who can answer for a delay: the people of one unit, or without one those of the county. */
export function usePeople(unitId?: string) {
  return useQuery({
    queryKey: ['supervision', 'people', unitId ?? ''],
    queryFn: () =>
      get<{ people: Person[] }>(`/api/supervision/people${unitId ? `?unitId=${encodeURIComponent(unitId)}` : ''}`),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function findPeople(people: readonly Person[], text: string): Person[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((p) => words.every((w) => `${p.name} ${p.unitName} ${p.roleName}`.toLowerCase().includes(w)));
}
