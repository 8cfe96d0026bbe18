import { newId } from '../../../lib/ids';
import { post } from '../../../lib/http';
import type { Shelf } from './shelf';

/** A POST, since an ID number has no place in an address. The server puts it on record who asked. */
export const askShelf = (idNumber: string, practice: boolean) =>
  post<Shelf>('/api/shelf', { idNumber }, practice ? { key: newId(), practice } : undefined);
