import { caseCommand } from './case-command';
import type { ProvideSupplement } from './provide-supplement';

/** 容缺材料补齐. */
export const provideOutstanding = (number: string) => caseCommand<ProvideSupplement>(number, 'outstanding');
