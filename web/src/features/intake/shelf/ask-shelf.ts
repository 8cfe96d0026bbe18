import { post } from '../../../lib/http';
import type { Shelf } from './shelf';

/** A POST, since an ID number has no place in an address. The server puts it on record who asked. */
export const askShelf = (idNumber: string) => post<Shelf>('/api/shelf', { idNumber });
