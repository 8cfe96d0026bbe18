// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import GuidesPage from '../src/features/guides/GuidesPage';
import { filter, noFilter } from '../src/features/guides/list/filter-guides';
import { installHotkeys } from '../src/lib/hotkeys';
import { relief } from './guide-samples';

// jsdom works out what is hidden at every look by role: slow on a busy machine.
configure({ defaultHidden: true, asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

const at = '2026-11-20T02:00:00Z';
const item = { ...relief, offered: true, openChanges: 1 };
const other = { ...item, itemId: 'gaoling', name: '高龄津贴', initials: 'gljt', pinyin: 'gao ling jin tie' };
const change = {
  id: 'c1',
  itemId: relief.itemId,
  itemName: relief.name,
  departmentName: '县民政局',
  version: 4,
  stage: 'proposed',
  kind: 'change',
  base: relief,
  wanted: { ...relief, promisedDays: 3 },
  reason: '新文件',
  diff: [{ field: 'promisedDays', label: '承诺时限', before: '5 个工作日', after: '3 个工作日' }],
  timeline: [{ version: 1, at, by: { name: '试甲', unit: '公营子镇' }, title: '提出变更', where: 'township' }],
  impact: {
    openCases: [
      { unitId: '0400', unitName: '公营子镇', number: '0400-20261118-0003', stage: 'x', since: at, version: 3 },
    ],
    papers: [{ unitId: '0400', unitName: '公营子镇', paper: 'guide', version: 3, at, copies: 20 }],
  },
  problems: [],
  allowedActions: ['confirm', 'return'],
};
let posts: { path: string; body: unknown; key: string; version?: string }[];
let answer: () => Response;
let uninstall: () => void;

beforeEach(() => {
  posts = [];
  answer = () => Response.json({ id: 'c1', version: 5 }, { status: 201 });
  localStorage.clear();
  filter.set(noFilter);
  HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  // A text area that grows asks for it.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const headers = init.headers as Record<string, string>;
      const body: unknown = JSON.parse(init.body as string);
      posts.push({ path, body, key: headers['Idempotency-Key']!, version: headers['If-Match'] });
      return answer();
    }
    if (path === '/api/guides') return Response.json({ version: '1', items: [item, other] });
    if (path === '/api/catalogue') return Response.json({ version: '1', guides: [relief, other] });
    if (path === '/api/directory')
      return Response.json({
        units: [],
        stations: [],
        villages: [],
        departments: [{ id: 'minzheng', name: '县民政局' }],
      });
    if (path === `/api/guides/${relief.itemId}`)
      return Response.json({
        guide: relief,
        offered: true,
        versions: [
          { version: 3, hash: relief.hash, publishedAt: at, by: '试管', cases: 3 },
          { version: 2, hash: '77d01c92ee10', publishedAt: at, by: '试管', cases: 12 },
        ],
        changes: [],
      });
    if (path === '/api/guide-changes/c1') return Response.json(change);
    if (path.startsWith('/api/guide-changes?')) return Response.json({ list: 'x', rows: [change], asOf: at });
    return Response.json({ title: path }, { status: 404 });
  });
  uninstall = installHotkeys();
});
afterEach(() => {
  uninstall();
  cleanup();
});

function Where() {
  const { pathname } = useLocation();
  return <output data-testid="where">{pathname}</output>;
}

function open(path: string, role = 'itemEditor') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['me'], { staffId: 'e1', role, unit: { id: '0400', name: '' }, place: { id: '0400' } });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[path]}>
        <Routes>
          <Route path="/guides/*" element={<GuidesPage />} />
        </Routes>
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const save = () => fireEvent.keyDown(document.body, { altKey: true, code: 'KeyS', key: 's' });
const searchField = () => screen.getByRole('searchbox', { name: '找事项' });
const where = () => screen.getByTestId('where').textContent;
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const names = () =>
  within(screen.getAllByRole('table')[0]!)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('b')!.textContent);

it('initials find the item, the arrow goes to its row, Enter opens the first', async () => {
  open('/guides');
  await screen.findByText('高龄津贴');
  fireEvent.change(searchField(), { target: { value: 'lsjz' } });
  expect(screen.queryByText('高龄津贴')).toBeNull();
  searchField().focus();
  press('ArrowDown');
  expect(document.activeElement?.textContent).toBe('临时救助');
  press('ArrowUp');
  expect(document.activeElement).toBe(searchField());
  press('Enter');
  await waitFor(() => expect(where()).toBe('/guides/linshi-jiuzhu'));
});

it('number keys answer, the list is exactly that of the path, Backspace goes back', async () => {
  open('/guides/linshi-jiuzhu');
  await screen.findByText('您是哪一种情形？');
  expect(names()).toEqual(['申请书', '居民身份证']);
  expect(screen.queryByRole('link', { name: '打印一次性告知单' })).toBeNull();
  press('1');
  await screen.findByRole('group', { name: '办过报销吗？' });
  press('1');
  await screen.findByText('这种情况要带 3 种材料');
  expect(names()).toEqual(['申请书', '居民身份证', '报销结算单']);
  expect(screen.getByRole('link', { name: '打印一次性告知单' }).getAttribute('href')).toBe(
    '/papers/guide/linshi-jiuzhu/one-time-notice?answers=ill,paid',
  );
  press('Backspace');
  await screen.findByRole('group', { name: '办过报销吗？' });
  press('2');
  await screen.findByText('这种情况要带 2 种材料');
});

it('only who may propose is offered it', async () => {
  open('/guides/linshi-jiuzhu', 'countyDepartment');
  await screen.findByText('12 件在用');
  expect(screen.queryByRole('link', { name: /提出变更/ })).toBeNull();
});

it('what is typed survives a closed tab; what is wrong takes the focus and leads to its field', async () => {
  open('/guides/linshi-jiuzhu/change');
  await screen.findByLabelText('事项名称');
  type('承诺时限（工作日）', '30');
  cleanup();
  open('/guides/linshi-jiuzhu/change');
  const field = await screen.findByLabelText<HTMLInputElement>('承诺时限（工作日）');
  expect(field.value).toBe('30');
  fireEvent.click(screen.getByRole('tab', { name: '材料' }));
  save();
  const summary = await screen.findByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(posts).toEqual([]);
  fireEvent.click(within(summary).getByRole('link', { name: /即办件承诺时限是 0/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('承诺时限（工作日）')));
});

it('a proposal whose answer was lost is sent again under the same key, and is gone from the browser once it arrived', async () => {
  open('/guides/linshi-jiuzhu/change');
  await screen.findByLabelText('事项名称');
  type('承诺时限（工作日）', '3');
  fireEvent.click(screen.getByRole('tab', { name: '理由与提交' }));
  type('为什么改', '新文件');
  answer = () => {
    throw new TypeError('lost');
  };
  save();
  await screen.findByText(/网络没有回应/);
  answer = () => Response.json({ id: 'c1', version: 1 }, { status: 201 });
  // The button still shows that it is busy for a moment after the error stands there.
  await waitFor(() => {
    if (where() !== '/guides/changes/c1') save();
    expect(where()).toBe('/guides/changes/c1');
  });
  expect(posts).toHaveLength(2);
  expect(posts[0]!.key).toBe(posts[1]!.key);
  const sent = posts[1]!.body as { kind: string; itemId: string; wanted: Record<string, unknown> };
  expect([sent.kind, sent.itemId, sent.wanted.promisedDays]).toEqual(['change', 'linshi-jiuzhu', 3]);
  expect('version' in sent.wanted).toBe(false);
  expect(localStorage.length).toBe(0);
});

it('a change shows before and after, whom it touches, and does only what the server allows', async () => {
  open('/guides/changes/c1', 'countyDepartment');
  await screen.findByText('等县民政局确认');
  const table = screen.getByRole('table', { name: '改了什么' });
  expect(within(table).getByText('5').tagName).toBe('DEL');
  expect(within(table).getByText('3').tagName).toBe('INS');
  screen.getByText('0400-20261118-0003');
  screen.getByText(/办事指南 第 3 版 20 份/);
  expect(screen.queryByRole('button', { name: /发\s?布|撤\s?回|修\s?改/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^退\s?回/ }));
  fireEvent.click(screen.getByRole('button', { name: /^确认退回/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
  expect(posts).toEqual([]);
  type('退回的原因，写清要改什么', '缺文号');
  fireEvent.click(screen.getByRole('button', { name: /^确认退回/ }));
  await screen.findByText('已退回');
  expect(posts).toMatchObject([{ path: '/api/guide-changes/c1/return', body: { reason: '缺文号' }, version: '"4"' }]);
});

it('the import is not for everybody', async () => {
  open('/guides/import', 'itemEditor');
  await screen.findByText('只有事项管理员可以导入和导出。');
  expect(screen.queryByRole('link', { name: '导入导出' })).toBeNull();
});
