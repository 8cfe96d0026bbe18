import { supervisionCommand } from './supervision-command';

export type Order = { to: 'township' | 'county'; text: string; days?: number };
export const order = (number: string) => supervisionCommand<Order>(number, 'order');
