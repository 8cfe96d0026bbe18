export const day = {
  unitId: '0400',
  unitName: '公营子镇',
  date: '2026-11-21',
  version: 7,
  asOf: '2026-11-21T01:10:00+00:00',
  isOpenNow: true,
  sessions: [{ from: '08:30:00', to: '12:00:00' }],
  myWindow: '1',
  windows: [
    {
      id: '1',
      name: '综合窗口1',
      kind: 'integrated',
      seat: { staffId: 'w1', name: '窗口员甲', post: 'A', since: '2026-11-21T00:30:00+00:00' },
      taken: 12,
      dailyCases: 30,
    },
    {
      id: '2',
      name: '综合窗口2',
      kind: 'integrated',
      emptySince: '2026-11-21T01:04:00+00:00',
      taken: 9,
      dailyCases: 30,
    },
    { id: '3', name: '出件窗口', kind: 'issuing', taken: 4, dailyCases: 30 },
  ],
  line: [
    wait('A011', 1, 17, { forKind: 'issuing' }),
    wait('A012', 2, 8, { itemId: 'x', itemName: '临时救助' }),
    wait('U001', 3, 11, { kind: 'priority', reason: 'elderly' }),
    wait('A009', 4, 31, { parked: true }),
  ],
  appointments: [{ number: 'Y003', at: '2026-11-21T01:30:00+00:00', checkedIn: false }],
  tide: {
    state: 'alarmed',
    since: '2026-11-21T01:08:00+00:00',
    reasons: ['A011 已等 17 分钟'],
    couldStaff: [{ staffId: 'o1', name: '办公室甲', roleName: '乡镇办公室' }],
    forecast: {
      shouldOpen: true,
      peopleOver: 3,
      openBefore: '2026-11-21T01:25:00+00:00',
      longestMinutes: 22.4,
      lines: [],
    },
  },
  figures: { arrivals: 31, waiting: 3, served: 22, noShows: 1, overLimit: 1, waitLimitMinutes: 15 },
  arrivalsPerHalfHour: [{ from: '08:30', count: 4, usual: 3.2 }],
  mayServe: true,
  mayOpenTide: true,
};

function wait(number: string, place: number, waitedMinutes: number, more: object = {}) {
  return {
    number,
    place,
    waitedMinutes,
    kind: 'walkIn',
    arrivedAt: '2026-11-21T01:00:00+00:00',
    parked: false,
    ...more,
  };
}

export const board = {
  unitId: '0400',
  unitName: '公营子镇',
  centreName: '公营子镇便民服务中心',
  date: '2026-11-21',
  isOpenNow: true,
  calls: [{ number: 'A008', window: '综合窗口2', at: '2026-11-21T01:00:00+00:00', times: 0 }],
  waiting: 3,
  next: ['A012'],
  tideOpen: false,
  asOf: '2026-11-21T01:10:00+00:00',
  version: 7,
};

export const call = (number: string, times = 1, window = '综合窗口1') => ({
  number,
  window,
  times,
  at: '2026-11-21T01:10:00+00:00',
});
