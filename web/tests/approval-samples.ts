import type { CheckRow } from '../src/features/supervision/list-checks';
import type { CaseDetail, MaterialRule, OfficeRow, ServiceGuide } from '../src/lib/contract';

export const row: OfficeRow = {
  number: '0400-20261121-0003',
  itemName: '临时救助',
  applicantMasked: '张**',
  village: '某村',
  headline: '等民政首席代表受理',
  holder: '首席代表（民政）',
  since: '2026-11-21T01:00:00Z',
  practice: false,
  stage: 'at-office',
  kind: 'township',
  office: '民政',
  immediate: false,
};

const rule = (id: string, name: string, onlyIn: string[] = []): MaterialRule => ({
  id,
  name,
  form: 'copy',
  copies: 1,
  required: true,
  paperMustTravel: false,
  mayBeExempt: false,
  onlyIn,
});
export const guide = {
  itemId: 'jiuzhu',
  version: 1,
  name: '临时救助',
  materials: [
    rule('m0', '申请书'),
    rule('m1', '身份证'),
    rule('m2', '收入证明'),
    rule('lost', '遗失声明', ['lost']),
    rule('both', '委托书', ['lost&agent']),
  ],
  situations: [
    { id: 'first', name: '首次申请' },
    { id: 'lost', name: '补领' },
  ],
  questions: [{ id: 'q1', text: '谁来办', options: [{ id: 'agent', text: '由他人代办' }], askIf: [] }],
} as unknown as ServiceGuide;

const given = (materialId: string, name: string, treatment: 'copy' | 'follows') => ({
  materialId,
  name,
  treatment,
  round: 0,
  files: [],
});
export const detail = {
  number: row.number,
  version: 3,
  kind: 'township',
  office: '民政',
  handling: 'promised',
  item: { id: 'jiuzhu', name: '临时救助', guideVersion: 1, route: 'township' },
  materials: [given('m0', '申请书', 'copy'), given('m1', '身份证', 'copy'), given('m2', '收入证明', 'follows')],
  review: {
    points: [
      { id: 'p1', text: '本镇户籍' },
      { id: 'p2', text: '收入低于标准' },
      { id: 'p3', text: '有入户记录' },
    ],
    ticks: null,
  },
  supplementRounds: 0,
  receivedBy: { name: '窗口员', place: '便民服务中心' },
  delivery: { way: 'township' },
  applicant: { nameMasked: '张**', idMasked: '', phoneMasked: '', village: { unitId: '0400', unitName: '', name: '' } },
  mode: 'assisted',
  receivedAt: '2026-11-21T01:00:00Z',
  stage: 'at-office',
  headline: '等民政首席代表受理',
  holder: { name: '首席代表（民政）', since: '2026-11-21T01:00:00Z' },
  allowedActions: ['decide', 'accept', 'requestSupplement', 'refuseAcceptance'],
  timeline: [],
  practice: false,
} as unknown as CaseDetail;

export const check: CheckRow = {
  kind: 'decline',
  unitId: '0400',
  unitName: '某镇',
  placeName: '便民服务中心',
  itemName: '建房',
  title: '不在目录',
  text: '',
  at: '2026-11-21T01:00:00Z',
  by: '窗口员',
  checkable: false,
};
