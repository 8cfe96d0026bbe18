import { useState } from 'react';
import { useLocation } from 'react-router';
import { takingLevel } from '../../lib/search-guides';
import { useMe } from '../session/get-me';
import { newDraft, ticketOf, type Draft } from './draft';
import { changeDraft, drafts, keepDraft, useDrafts } from './drafts';

/** The draft of this address, kept or fresh. The first change puts it on disk; from then on every one does. */
export function useDraft(id: string) {
  const me = useMe();
  const { search } = useLocation();
  const [fresh] = useState(() => ({
    ...newDraft(me.staffId, me.unit.id, takingLevel(me) === 'village', id),
    ticket: ticketOf(search),
  }));
  const draft = useDrafts().get(id) ?? fresh;
  const change = (f: (d: Draft) => Draft, now = false) => {
    if (drafts.get().has(id)) changeDraft(id, f, now);
    else keepDraft({ ...f(fresh), updatedAt: Date.now() }, now);
  };
  /** What it is at this moment, after changes this page has not been drawn with yet. */
  const current = () => drafts.get().get(id) ?? draft;
  return { draft, change, current };
}
