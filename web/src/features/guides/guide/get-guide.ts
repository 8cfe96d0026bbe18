import { useQuery } from '@tanstack/react-query';
import type { ServiceGuide } from '../../../lib/contract';
import { get } from '../../../lib/http';
import type { ItemFile } from '../contract';

export const useItem = (itemId: string | undefined) =>
  useQuery({
    queryKey: ['guides', itemId],
    queryFn: () => get<ItemFile>(`/api/guides/${encodeURIComponent(itemId!)}`),
    enabled: !!itemId,
    staleTime: 10_000,
  });

/** A version never changes, so it is asked for once. */
export const useVersion = (itemId: string, version: number | undefined) =>
  useQuery({
    queryKey: ['guides', itemId, version],
    queryFn: () => get<ServiceGuide>(`/api/guides/${encodeURIComponent(itemId)}/versions/${version}`),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
