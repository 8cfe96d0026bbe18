import type { Me } from '../../lib/contract';

/** Where a mail's link leads for this person; undefined when it leads nowhere, null when this post may not see it. */
export function goTarget(ref: string, me: Pick<Me, 'desks' | 'unit'>): string | null | undefined {
  const hall = /^hall-(\d{4})$/.exec(ref)?.[1];
  if (hall) {
    if (me.desks.includes('supervision')) return `/supervision?unit=${hall}`;
    return me.desks.includes('hall') && me.unit.id === hall ? '/hall' : null;
  }
  if (/^w\d{4}-\d{8}-\d{3,}$/.test(ref)) return me.desks.includes('questions') ? `/questions/${ref}` : null;
  if (!/^\d{4}-\d{8}-\d{4,}$/.test(ref)) return undefined;
  if (me.desks.includes('county')) return `/county/${ref}`;
  if (me.desks.includes('supervision')) return `/supervision/cases/${ref}`;
  return me.desks.includes('my-cases') && `${ref.slice(0, 2)}00` === me.unit.id ? `/cases/${ref}` : null;
}
