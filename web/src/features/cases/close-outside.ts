import { caseCommand } from './case-command';

export type CloseOutside = { how: string; documentNumber?: string; reason: string };
export const closeOutside = (number: string) => caseCommand<CloseOutside>(number, 'outside');
