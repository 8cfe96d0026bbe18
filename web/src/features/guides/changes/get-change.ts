import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import { live } from '../../../lib/live';
import type { ChangeDetail } from '../contract';

export const useChange = (id: string | undefined) =>
  useQuery({
    queryKey: ['guide-changes', 'one', id],
    queryFn: () => get<ChangeDetail>(`/api/guide-changes/${encodeURIComponent(id!)}`),
    enabled: !!id,
    ...live,
  });
