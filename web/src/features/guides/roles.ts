import type { Me } from '../../lib/contract';

/** Who may begin something here; what may be done with a change or an admission says the server with each. */
export const mayPropose = (me: Me) => me.role === 'itemEditor' || me.role === 'centreDirector';
export const mayKeep = (me: Me) => me.role === 'catalogueKeeper';
