import { windowCommand } from './window-command';

export const closeWindow = (id: string, reason: string) => windowCommand(id, 'close', reason ? { reason } : {});
