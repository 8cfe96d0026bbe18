import { post } from '../../lib/http';
import type { Change } from './setup-types';

export const saveChanges = (changes: Change[], key: string, version: number) =>
  post<{ version: number }>('/api/setup/changes', { changes }, { key, version });
