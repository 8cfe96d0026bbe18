// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import HallPage from '../src/features/hall/HallPage';
import { installHotkeys } from '../src/lib/hotkeys';
import * as sample from './hall-samples';

const me = { staffId: 'w1', name: '窗口员甲', role: 'integratedWindow', desks: ['intake', 'hall'] };
let posts: { path: string; key: string }[];
let mine: object;
let refuse: (() => Response) | undefined;
let uninstall: () => void;

beforeEach(() => {
  posts = [];
  mine = {};
  refuse = undefined;
  HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  window.scrollTo = () => undefined;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path === '/api/hall/day')
      return Response.json({
        ...sample.day,
        windows: [{ ...sample.day.windows[0], ...mine }, ...sample.day.windows.slice(1)],
      });
    if (init.method !== 'POST') return Response.json({ version: '1', guides: [] });
    posts.push({ path, key: (init.headers as Record<string, string>)['Idempotency-Key']! });
    if (refuse) return refuse();
    const step = path.split('/').pop();
    const number = 'A012';
    if (step === 'call') mine = { called: { number, at: sample.day.asOf, times: 1 } };
    if (step === 'serve') mine = { serving: { number, since: sample.day.asOf } };
    if (step === 'finish') mine = {};
    return Response.json({ version: 8 });
  });
  uninstall = installHotkeys();
});
afterEach(() => {
  uninstall();
  cleanup();
});

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{pathname + search}</output>;
}

async function open() {
  const client = new QueryClient();
  client.setQueryData(['me'], me);
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/hall']}>
        <HallPage />
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.findByRole('region', { name: '我的窗口' });
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const sent = () => posts.map((p) => p.path.split('/').slice(4).join('/'));

it('space calls the next, Enter starts the case with the ticket', async () => {
  await open();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '我的窗口' }));
  press(' ');
  await screen.findByText(/等人过来/);
  press(' ');
  await screen.findByText('A012 已叫号：来了按 Enter，没来按 S 过号');
  expect(sent()).toEqual(['1/call']);
  press('Enter');
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe('/intake?ticket=A012'));
  expect(sent()).toEqual(['1/call', '1/serve']);
});

it.each([
  ['r', 'recall'],
  ['S', 'skip'],
  ['p', 'park'],
  ['n', 'no-show'],
  ['d', 'serve'],
])('%s sends %s for the called one', async (key, step) => {
  mine = { called: { number: 'A012', at: sample.day.asOf, times: 1 } };
  await open();
  press(key);
  await waitFor(() => expect(sent()).toEqual([`1/${step}`]));
});

it('after F the space bar calls the next at once', async () => {
  mine = { serving: { number: 'A012', since: sample.day.asOf } };
  await open();
  screen.getByRole('button', { name: /手工取号/ }).focus();
  press('f');
  await screen.findByText('A012 办完，可以叫下一位');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '我的窗口' }));
  press(' ');
  await waitFor(() => expect(sent()).toEqual(['1/finish', '1/call']));
});

it('a lost answer is sent again under the same key, a refusal under a new one', async () => {
  await open();
  refuse = () => {
    throw new TypeError('lost');
  };
  press(' ');
  await screen.findByText(/网络没有回应/);
  refuse = () => Response.json({ title: '没有人在等。', code: 'nobody-waits' }, { status: 409 });
  press(' ');
  await screen.findByText('没有人在等。');
  refuse = undefined;
  press(' ');
  await screen.findByText(/等人过来/);
  const keys = posts.map((p) => p.key);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

it('a held key counts once, a key in a field is text', async () => {
  mine = { called: { number: 'A012', at: sample.day.asOf, times: 1 } };
  await open();
  fireEvent.keyDown(document.activeElement!, { key: 'r', repeat: true });
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: 's' });
  press('n');
  await waitFor(() => expect(sent()).toEqual(['1/no-show']));
});
