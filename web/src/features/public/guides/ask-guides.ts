import type { ServiceGuide, TakingLevel } from '../../../lib/contract';

export type PublicItem = {
  itemId: string;
  name: string;
  category: string;
  initials: string;
  pinyin?: string | null;
  version: number;
  hash: string;
  handling: ServiceGuide['handling'];
  where: TakingLevel[] | string;
};
export type PublicGuide = Omit<ServiceGuide, 'hash' | 'reviewPoints'> & { hash: string; publishedAt?: string | null };

/** Undefined when there is no such item. */
async function ask<T>(path: string): Promise<T | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 15_000);
  try {
    const response = await fetch(path, { signal: stop.signal });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as T;
  } finally {
    clearTimeout(timer);
  }
}

export const askItems = async () => (await ask<{ items: PublicItem[] }>('/api/public/guides'))?.items ?? [];
export const askGuide = (itemId: string) => ask<PublicGuide>(`/api/public/guides/${encodeURIComponent(itemId)}`);
