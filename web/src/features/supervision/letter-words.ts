import { sup } from '../../copy/supervision';

/** The mail server's code as a sentence; the code stays beside it where only an administrator can act. */
export function saidCode(code: string | null | undefined): string | undefined {
  if (!code) return undefined;
  const known = sup.mail.code[code];
  if (known) return known;
  const smtp = /^smtp-(\d)\d\d$/.exec(code);
  if (!smtp) return sup.mail.otherCode(code);
  return smtp[1] === '4' ? sup.mail.tryLater(code.slice(5)) : sup.mail.notTaken(code.slice(5));
}
