// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findOwners } from '../src/features/questions/contacts';
import QuestionsPage from '../src/features/questions/QuestionsPage';
import type { ContactOwner, QuestionDetail } from '../src/features/questions/types';
import { goTarget } from '../src/features/supervision/go';
import { installHotkeys } from '../src/lib/hotkeys';

// A busy machine draws slowly.
configure({ asyncUtilTimeout: 10_000 });

const number = 'w0400-20261121-001';
const question: QuestionDetail = {
  number,
  version: 2,
  itemName: '残疾人证核发',
  text: '残疾等级由谁评定？',
  from: { unitId: '0400', unitName: '公营子镇', placeName: '公营子镇便民服务中心', name: '窗口员甲' },
  of: { unitId: '0400', office: '民政', name: '公营子镇民政首席代表' },
  waitingHere: true,
  stage: 'waiting',
  headline: '等公营子镇民政首席代表答复',
  level: 1,
  askedAt: '2026-11-21T01:00:00Z',
  dueAt: '2026-11-21T01:15:00Z',
  overdue: false,
  answers: [],
  ladder: [
    {
      level: 1,
      name: '首席代表',
      now: true,
      contacts: [
        { name: '代表甲', post: '民政首席代表' },
        { id: 'h-0400-2', name: '主任乙', post: '便民服务中心主任', phone: '0421-5550101' },
      ],
    },
    {
      level: 2,
      name: '分管领导',
      now: false,
      contacts: [{ id: 'h-0400-1', name: '领导丙', post: '分管领导', phone: '0421-5550102' }],
    },
    { level: 3, name: '营商环境建设监督股', now: false, contacts: [] },
  ],
  calls: [],
  timeline: [],
  allowedActions: ['call', 'escalate', 'close'],
};

let posts: { path: string; body: Record<string, unknown>; version: string; key: string }[];
let shown: QuestionDetail;
let refuse: (() => Response) | undefined;
let uninstall: () => void;

beforeEach(() => {
  posts = [];
  shown = question;
  refuse = undefined;
  HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const headers = init.headers as Record<string, string>;
      posts.push({
        path,
        body: JSON.parse(String(init.body)) as Record<string, unknown>,
        version: headers['If-Match']!,
        key: headers['Idempotency-Key']!,
      });
      return refuse?.() ?? Response.json({ number, version: 3 });
    }
    if (path === `/api/questions/${number}`) return Response.json(shown);
    if (path.startsWith('/api/questions'))
      return Response.json({ list: 'x', rows: [], next: null, asOf: question.askedAt });
    if (path === '/api/desk') return Response.json({ lists: [], asOf: question.askedAt });
    if (path === '/api/directory')
      return Response.json({
        units: [],
        stations: [],
        villages: [],
        departments: [{ id: 'minzheng', name: '县民政局' }],
      });
    return Response.json({ version: '1', guides: [], rows: [], more: false });
  });
  uninstall = installHotkeys();
});
afterEach(() => {
  uninstall();
  cleanup();
});

function open(path: string, role = 'integratedWindow') {
  const client = new QueryClient();
  client.setQueryData(['me'], {
    staffId: 'w1',
    role,
    desks: ['my-cases', 'questions'],
    unit: { id: '0400', name: '公营子镇', kind: 'Township' },
    place: { id: '0400', name: '公营子镇便民服务中心' },
  });
  client.setQueryData(['directory'], {
    units: [],
    stations: [],
    villages: [],
    departments: [{ id: 'minzheng', name: '县民政局' }],
  });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[path]}>
        <Routes>
          <Route path="/questions/*" element={<QuestionsPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
const press = (key: string) => fireEvent.keyDown(document.body, { key });

it('one key logs that nobody picked up, for the contact that has a number', async () => {
  open(`/questions/${number}`);
  await screen.findByText('0421-5550101');
  press('n');
  await waitFor(() => expect(posts).toHaveLength(1));
  expect(posts[0]).toMatchObject({
    path: `/api/questions/${number}/call`,
    version: '"2"',
    body: { level: 1, contactId: 'h-0400-2', contact: '便民服务中心主任 主任乙', outcome: 'notReached' },
  });
});

it('an answer given on the phone is written down before it is sent', async () => {
  open(`/questions/${number}`);
  await screen.findByText('0421-5550101');
  press('d');
  fireEvent.change(await screen.findByLabelText(/电话里怎么答复/), { target: { value: '由残联评定' } });
  expect(posts).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: /记下答复/ }));
  await waitFor(() => expect(posts[0]?.body).toMatchObject({ outcome: 'answered', note: '由残联评定' }));
});

it('whoever is asked finds the form open and may put the answer into the knowledge base', async () => {
  shown = { ...question, allowedActions: ['answer'] };
  open(`/questions/${number}`, 'townshipOffice');
  fireEvent.change(await screen.findByLabelText('答复', { selector: 'textarea' }), {
    target: { value: '由残联评定。' },
  });
  fireEvent.click(screen.getByLabelText(/收入知识库/));
  expect((screen.getByLabelText('知识库里的问题') as HTMLTextAreaElement).value).toBe(question.text);
  fireEvent.click(screen.getByRole('button', { name: /^答复/ }));
  await waitFor(() =>
    expect(posts[0]?.body).toEqual({ text: '由残联评定。', knowledge: { question: '残疾等级由谁评定？' } }),
  );
  expect(screen.queryByText('打电话找谁')).toBeNull();
});

it('a question that was refused keeps its words, and the same words are the same command', async () => {
  open('/questions');
  fireEvent.click(await screen.findByRole('button', { name: /提问/ }));
  fireEvent.change(screen.getByLabelText('要问的问题'), { target: { value: '要原件吗？' } });
  fireEvent.change(screen.getByLabelText('问谁'), { target: { value: 'o:民政' } });
  refuse = () => Response.json({ status: 422, code: 'personal-data', title: '内容里有手机号' }, { status: 422 });
  const send = () => fireEvent.click(screen.getAllByRole('button', { name: /提问/ }).at(-1)!);
  send();
  await screen.findByText('内容里有手机号');
  expect((screen.getByLabelText('要问的问题') as HTMLTextAreaElement).value).toBe('要原件吗？');
  refuse = undefined;
  send();
  await screen.findByText(`已提问，编号 ${number}`);
  expect(posts[0]!.key).toBe(posts[1]!.key);
  expect(posts[1]!.body).toEqual({ text: '要原件吗？', office: '民政' });
});

it('contacts are found by house, person and post, and by what is mine', () => {
  const owner = (name: string, person: string, mayEdit = false): ContactOwner => ({
    group: 'department',
    ownerId: name,
    name,
    mayEdit,
    contacts: [{ id: name, level: 1, no: 1, post: '股长', name: person, phone: '0421-5550100' }],
  });
  const owners = [owner('县民政局', '甲某'), owner('县人社局', '乙某', true)];
  expect(findOwners(owners, '民政', false)).toHaveLength(1);
  expect(findOwners(owners, '乙', false)[0]!.name).toBe('县人社局');
  expect(findOwners(owners, '股长', false)).toHaveLength(2);
  expect(findOwners(owners, '', true)).toHaveLength(1);
});

it('the link of a letter leads to the question, for who has the desk', () => {
  const unit = { id: '0400', name: '', kind: 'Township' };
  expect(goTarget(number, { desks: ['questions'], unit })).toBe(`/questions/${number}`);
  expect(goTarget(number, { desks: ['people'], unit })).toBeNull();
});
