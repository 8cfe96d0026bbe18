import { post } from '../../lib/http';
import { appointmentMade, type AppointmentMade } from './contract';

export type MakeAppointment = { date: string; time: string; itemId?: string };

export const makeAppointment =
  (body: MakeAppointment) =>
  async (key: string): Promise<AppointmentMade> =>
    appointmentMade(await post<unknown>('/api/hall/appointments', body, { key }), 'appointment');
