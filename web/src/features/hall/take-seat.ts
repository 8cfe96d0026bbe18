import { windowCommand } from './window-command';

/** From a colleague: the A/B hand-over. */
export const takeSeat = (id: string) => windowCommand(id, 'hand-over', {});
