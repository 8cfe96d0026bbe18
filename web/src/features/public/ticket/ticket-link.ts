export type TicketLink = { unitId: string; date: string; number: string; code: string };

/** #0400.20261121.A012.CODE, as the paper's QR has it. */
export function ticketLink(hash: string): TicketLink | undefined {
  let text: string;
  try {
    text = decodeURIComponent(hash.replace(/^#/, '')).trim();
  } catch {
    return undefined;
  }
  const found = /^(\w{2,12})\.(\d{4})(\d{2})(\d{2})\.([A-Za-z]\d{2,4})\.([\w-]{4,40})$/.exec(text);
  if (!found) return undefined;
  const [, unitId, year, month, day, number, code] = found as unknown as [string, ...string[]];
  return { unitId: unitId!, date: `${year}-${month}-${day}`, number: number!.toUpperCase(), code: code! };
}
