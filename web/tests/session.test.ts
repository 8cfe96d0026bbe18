import { beforeEach, describe, expect, it, vi } from 'vitest';
import { zh } from '../src/copy/zh';
import { Problem, get, post, sessionEnded } from '../src/lib/http';
import { background } from '../src/lib/presence';

const idle = '30 分钟没有操作，为了安全已退出。您填的内容还在。';
let answer: () => Response;
let sent: RequestInit[] = [];

const refused = (code: string, title: string) => () => Response.json({ status: 401, code, title }, { status: 401 });
const asked = () => get('/api/desk').catch((e: unknown) => e as Problem);

beforeEach(() => {
  sessionEnded.set(false);
  sent = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    sent.push(init);
    return answer();
  });
});

describe('a session ends', () => {
  it('by time: the page is covered and says the sentence of the server', async () => {
    answer = refused('session-idle', idle);
    expect(await asked()).toMatchObject({ status: 401, code: 'session-idle', message: idle });
    expect(sessionEnded.get()).toEqual({ why: idle, covered: true });
  });

  it('at the platform: the page stays under a bar, whatever the proxy wrote', async () => {
    answer = () => new Response('<html>', { status: 401 });
    expect(await asked()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(sessionEnded.get()).toEqual({ why: zh.net.signedOut, covered: false });
  });

  it('and a later, plainer refusal does not uncover it, but running out covers what lay open', async () => {
    answer = refused('not-signed-in', 'x');
    await asked();
    answer = refused('session-over', '登录已满 12 小时');
    await asked();
    expect(sessionEnded.get()).toEqual({ why: '登录已满 12 小时', covered: true });
    answer = refused('not-signed-in', 'x');
    await asked();
    expect(sessionEnded.get()).toEqual({ why: '登录已满 12 小时', covered: true });
  });
});

describe('a hand on the page', () => {
  it('is missed after a minute, and every request says so', async () => {
    expect(background(Date.now())).toEqual({});
    expect(background(Date.now() + 60_001)).toEqual({ 'X-Background': '1' });
    answer = () => Response.json({});
    await post('/api/x', {});
    expect(sent[0]!.headers).not.toHaveProperty('X-Background');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    await post('/api/x', {});
    expect(sent[1]!.headers).toHaveProperty('X-Background', '1');
    vi.restoreAllMocks();
  });
});
