import { zh } from '../copy/zh';

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

function read(iso: string | number | Date) {
  const value: Record<string, string> = {};
  for (const part of parts.formatToParts(new Date(iso))) value[part.type] = part.value;
  if (value.hour === '24') value.hour = '00';
  return value as Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second', string>;
}

/** 11月23日（周一）17:00 */
export function saidTime(iso: string): string {
  const t = read(iso);
  return zh.time.moment(t.month, t.day, t.weekday, `${t.hour}:${t.minute}`);
}

/** 11月23日（周一）, of a plain date or a moment. */
export function saidDate(iso: string): string {
  const t = read(iso.length === 10 ? `${iso}T04:00:00Z` : iso);
  return zh.time.date(t.month, t.day, t.weekday);
}

export function fullDate(iso: string): string {
  const t = read(iso.length === 10 ? `${iso}T04:00:00Z` : iso);
  return zh.time.fullDate(t.year, t.month, t.day);
}

export function exactTime(iso: string): string {
  const t = read(iso);
  return `${t.year}-${t.month.padStart(2, '0')}-${t.day.padStart(2, '0')} ${t.hour}:${t.minute}:${t.second}`;
}

export function clock(at: number | Date): string {
  const t = read(at);
  return `${t.hour}:${t.minute}`;
}

/** today as the form's date field wants it */
export function today(): string {
  return exactTime(new Date().toISOString()).slice(0, 10);
}

/** How long, as people say it: 刚刚, 12 分钟, 2 小时 10 分, 3 天. */
export function saidSpan(fromIso: string, now: number | string = Date.now()): string {
  const minutes = Math.max(0, Math.floor((new Date(now).getTime() - new Date(fromIso).getTime()) / 60_000));
  if (minutes < 1) return zh.time.justNow;
  if (minutes < 60) return zh.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return zh.time.hours(hours, minutes % 60);
  return zh.time.days(Math.floor(hours / 24));
}

export function saidSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
