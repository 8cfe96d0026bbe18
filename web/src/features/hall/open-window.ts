import { windowCommand } from './window-command';

export const openWindow = (id: string) => windowCommand(id, 'open', {});
