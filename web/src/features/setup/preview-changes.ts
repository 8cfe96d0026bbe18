import { useQuery } from '@tanstack/react-query';
import { post } from '../../lib/http';
import { newId } from '../../lib/ids';
import type { Affected, Change } from './setup-types';

/** Reckons and writes nothing; asked anew whenever the changes or the version beneath them differ. */
export function usePreview(changes: Change[], version: number) {
  return useQuery({
    queryKey: ['setup', 'preview', version, changes],
    queryFn: () => post<{ affected: Affected[]; more: boolean }>('/api/setup/preview', { changes }, { key: newId() }),
    enabled: changes.length > 0,
    gcTime: 0,
    retry: false,
  });
}
