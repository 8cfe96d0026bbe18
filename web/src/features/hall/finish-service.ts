import { windowCommand } from './window-command';

export const finishService = (id: string, consultation: boolean) =>
  windowCommand(id, 'finish', consultation ? { consultation } : {});
