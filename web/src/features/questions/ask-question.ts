import type { Saved } from '../../lib/contract';
import { post } from '../../lib/http';

export type Asked = {
  text: string;
  itemId?: string;
  itemName?: string;
  caseNumber?: string;
  office?: string;
  departmentId?: string;
  waitingHere?: boolean;
};

export const askQuestion = (body: Asked, key: string) => post<Saved>('/api/questions', body, { key });
