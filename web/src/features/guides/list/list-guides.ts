import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { ItemList } from '../contract';

export const useItems = () =>
  useQuery({ queryKey: ['guides'], queryFn: () => get<ItemList>('/api/guides'), staleTime: 10_000 });
