import { useQuery } from '@tanstack/react-query';
import type { Saved } from '../../lib/contract';
import { get, post } from '../../lib/http';
import type { ArticleDetail, ArticleRow, ArticleText } from './types';

export function useKnowledge(words: string, itemId = '') {
  const query = new URLSearchParams({ ...(words && { q: words.slice(0, 100) }), ...(itemId && { itemId }) }).toString();
  return useQuery({
    queryKey: ['knowledge', query],
    queryFn: () => get<{ rows: ArticleRow[]; more: boolean }>(`/api/knowledge${query ? `?${query}` : ''}`),
    placeholderData: (last) => last,
    staleTime: 5_000,
    retry: false,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: ['article', id],
    queryFn: () => get<ArticleDetail>(`/api/knowledge/${encodeURIComponent(id)}`),
    staleTime: 5_000,
    retry: false,
  });
}

type Written = { id: string; version: number };
const saved = (w: Written): Saved => ({ number: w.id, version: w.version });
export const writeArticle = (body: ArticleText, key: string) =>
  post<Written>('/api/knowledge', body, { key }).then(saved);
export const articleCommand =
  <B>(id: string, name: 'revise' | 'retire') =>
  (body: B, key: string, version: number) =>
    post<Written>(`/api/knowledge/${encodeURIComponent(id)}/${name}`, body, { key, version }).then(saved);
