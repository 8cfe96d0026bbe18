// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PublicGuides from '../src/features/public/guides/PublicGuides';
import { relief } from './guide-samples';

const line = { ...relief, where: '乡镇便民服务中心' };
const other = { ...line, itemId: 'gaoling', name: '高龄津贴', initials: 'gljt' };
let lost = false;

beforeEach(() => {
  lost = false;
  window.history.replaceState(null, '', '/g');
  vi.stubGlobal('fetch', async (path: string) => {
    if (lost) throw new TypeError('lost');
    if (path === '/api/public/guides') return Response.json({ items: [line, other] });
    if (path === '/api/public/guides/linshi-jiuzhu')
      return Response.json({ ...relief, publishedAt: '2026-11-19T17:00:00Z' });
    return Response.json({}, { status: 404 });
  });
});
afterEach(cleanup);

it('finds by initials and keeps the words in the address', async () => {
  render(<PublicGuides />);
  await screen.findByText('高龄津贴');
  fireEvent.change(screen.getByLabelText('要办什么事？'), { target: { value: 'lsjz' } });
  expect(screen.queryByText('高龄津贴')).toBeNull();
  expect(screen.getByText('找到 1 项')).toBeTruthy();
  expect(window.location.hash).toBe('#lsjz');
  fireEvent.change(screen.getByLabelText('要办什么事？'), { target: { value: '护照' } });
  expect(screen.getByText(/没有找到“护照”/)).toBeTruthy();
});

it('answers lead to exactly the list of that case, with version and code; the answers stay out of the request', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  render(<PublicGuides itemId="linshi-jiuzhu" />);
  fireEvent.click(await screen.findByRole('button', { name: '因病' }));
  fireEvent.click(screen.getByRole('button', { name: '办过' }));
  await screen.findByText('这种情况要带 3 种材料');
  expect(screen.getByText('报销结算单')).toBeTruthy();
  expect(screen.queryByText('事故认定书')).toBeNull();
  expect(screen.getByText(/第 3 版/).textContent).toContain('41c09be27fa0');
  expect(screen.getByText(/2026年11月20日 发布/)).toBeTruthy();
  expect(window.location.hash).toBe('#ill,paid');
  expect(asked).toHaveBeenCalledTimes(1);
});

it('says when there is no such item, and asks again when the network was gone', async () => {
  lost = true;
  const { unmount } = render(<PublicGuides itemId="linshi-jiuzhu" />);
  await screen.findByRole('alert');
  lost = false;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByRole('heading', { level: 1, name: '临时救助' });
  unmount();
  render(<PublicGuides itemId="nothing" />);
  await waitFor(() => expect(screen.getByText(/没有这个事项/)).toBeTruthy());
});
