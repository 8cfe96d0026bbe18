import { windowCommand } from './window-command';

export type CallAnswer = 'recall' | 'skip' | 'park' | 'serve' | 'no-show';
export const answerCall = (id: string, answer: CallAnswer) => windowCommand(id, answer, {});
