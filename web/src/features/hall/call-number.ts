import { windowCommand } from './window-command';

export const callNumber = (id: string, number?: string) => windowCommand(id, 'call', number ? { number } : {});
