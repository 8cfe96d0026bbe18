import { jobCommand } from './job-command';

export type ReadyForPickup = { place: string };
export const readyForPickup = (number: string) => jobCommand<ReadyForPickup>(number, 'pickup');
