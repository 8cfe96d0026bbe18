import { useQuery } from '@tanstack/react-query';
import { papersZh as t } from '../../copy/papers';
import { get } from '../../lib/http';
import { usePaper } from './get-paper';
import type { Block, Paper } from './paper';
import { PaperView, Waiting } from './PaperView';

type Owner = {
  group: 'department' | 'hall' | 'station' | 'supervision';
  name: string;
  contacts: { id: string; level: number; no: number; post: string; name: string; phone: string; note?: string }[];
};

/** 《驿站服务联络体系手册》: the ladder from the server, the people from the contact list. */
export function ContactBook() {
  const path = '/api/papers/books/contacts';
  const paper = usePaper(path);
  const owners = useQuery({
    queryKey: ['contacts', 'book'],
    queryFn: async () => (await get<{ owners: Owner[] }>('/api/contacts')).owners,
  });
  // A book without its people would look finished: nothing is shown before both are there.
  if (!paper.data || !owners.data)
    return <Waiting error={paper.error ?? owners.error} again={() => void (paper.refetch(), owners.refetch())} />;
  return <PaperView paper={filled(paper.data, owners.data)} />;
}

export function filled(paper: Paper, owners: Owner[]): Paper {
  const groups = Object.entries(t.contacts.groups).flatMap(([group, title]): Block[] => {
    const own = owners.filter((o) => o.group === group);
    return own.length ? [{ type: 'heading', words: title, level: 1 }, ...own.map(tableOf)] : [];
  });
  const blank = paper.blocks.findIndex(
    (b) => b.type === 'heading' && b.level === 1 && b.words === t.contacts.groups.department,
  );
  return { ...paper, blocks: [...(blank < 0 ? paper.blocks : paper.blocks.slice(0, blank)), ...groups] };
}

function tableOf(owner: Owner): Block {
  const [no, post, name, phone, note] = t.contacts.columns as [string, string, string, string, string];
  const rows = owner.contacts.map((c, i) => [`${i + 1}`, c.post, c.name, c.phone, c.note ?? '']);
  return {
    type: 'table',
    caption: owner.name,
    columns: [
      { title: no, share: 10, centred: true },
      { title: post, share: 26, centred: false },
      { title: name, share: 18, centred: true },
      { title: phone, share: 24, centred: true },
      { title: note, share: 22, centred: false },
    ],
    rows: rows.length ? rows : t.contacts.blankPosts.map((p, i) => [`${i + 1}`, p, '', '', '']),
  };
}
