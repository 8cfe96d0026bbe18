import type { CaseFile, ServiceGuide } from '../../lib/contract';
import type { Sender } from './acts';

/** What somebody decides about: a county job, or a case of the township. */
export type Matter = CaseFile & { version: number; guide?: ServiceGuide };
export type ActProps = { title: string; matter: Matter; to: Sender; onDone: () => void; onCancel: () => void };
