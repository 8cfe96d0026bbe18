import { useQuery } from '@tanstack/react-query';
import { get, post } from '../../lib/http';
import type { ContactBook, ContactChange, ContactOwner } from './types';

export function useContacts() {
  return useQuery({
    queryKey: ['contacts'],
    queryFn: () => get<ContactBook>('/api/contacts'),
    staleTime: 10_000,
    retry: false,
  });
}

export const changeContacts = (changes: ContactChange[], key: string, version: number) =>
  post<{ version: number }>('/api/contacts/changes', { changes }, { key, version });

/** Houses that hold the words in their name or in one of their lines; without words all. */
export function findOwners(owners: ContactOwner[], words: string, own: boolean): ContactOwner[] {
  const wanted = words.trim();
  return owners.filter(
    (o) =>
      (!own || o.mayEdit) &&
      (!wanted ||
        `${o.name} ${o.unitName ?? ''}`.includes(wanted) ||
        o.contacts.some((c) => c.name.includes(wanted) || c.post.includes(wanted))),
  );
}
