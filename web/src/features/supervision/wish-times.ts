/** 20:00:00 as the form's time field has it, and back as the API wants it. */
export const shortTime = (time: string) => time.slice(0, 5);

export function fullTime(text: string): string | undefined {
  const m = /^(\d{1,2}):(\d{2})(:\d{2})?$/.exec(text.trim().replace('：', ':'));
  if (!m || Number(m[1]) > 23 || Number(m[2]) > 59) return undefined;
  return `${m[1]!.padStart(2, '0')}:${m[2]}:00`;
}
