import type { ServiceGuide } from '../src/lib/contract';

const material = (id: string, name: string, ...onlyIn: string[]): ServiceGuide['materials'][number] => ({
  id,
  name,
  form: 'original',
  copies: 1,
  required: true,
  paperMustTravel: false,
  mayBeExempt: false,
  onlyIn,
});

/** 临时救助 as a township decides it: two situations, one question that only the ill are asked. */
export const relief: ServiceGuide = {
  itemId: 'linshi-jiuzhu',
  version: 3,
  hash: '41c09be27fa0',
  name: '临时救助',
  pinyin: 'lin shi jiu zhu',
  initials: 'lsjz',
  category: '社会救助',
  legalBasis: ['《社会救助暂行办法》第四十七条'],
  conditions: ['基本生活暂时出现严重困难的家庭'],
  materials: [
    material('app', '申请书'),
    { ...material('idc', '居民身份证'), form: 'originalAndCopy', mayBeExempt: true, reusableMonths: 12 },
    { ...material('set', '报销结算单', 'ill&paid'), mayFollow: true },
    material('acc', '事故认定书', 'fire'),
  ],
  procedure: ['收件', '审核'],
  statutoryDays: 20,
  promisedDays: 5,
  fee: '不收费',
  complaint: '12345',
  handling: 'promised',
  route: 'township',
  office: '民政',
  departmentId: 'minzheng',
  departmentName: '县民政局',
  takenAt: ['township'],
  situations: [
    { id: 'ill', name: '因病' },
    { id: 'fire', name: '因意外' },
  ],
  questions: [
    {
      id: 'q1',
      text: '办过报销吗？',
      options: [
        { id: 'paid', text: '办过' },
        { id: 'unpaid', text: '没办' },
      ],
      askIf: ['ill'],
    },
  ],
  reviewPoints: [{ id: 'r1', text: '困难属实' }],
};
