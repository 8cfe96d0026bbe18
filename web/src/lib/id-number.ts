import { zh } from '../copy/zh';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Full-width digits and letters, spaces and a small x become what the register writes. */
export function normaliseIdNumber(text: string): string {
  return toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
}

export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

export function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checks[sum % 11]!;
}

/** GB 11643-1999. Returns the sentence to show, or undefined when the number can exist. */
export function idNumberProblem(text: string, today = new Date()): string | undefined {
  const id = normaliseIdNumber(text);
  if (!id) return zh.id.missing;
  if (/^\d{15}$/.test(id)) return zh.id.fifteen;
  if (id.length !== 18) return zh.id.length(id.length);
  if (!/^\d{17}[\dX]$/.test(id)) return zh.id.characters;
  const year = Number(id.slice(6, 10));
  const month = Number(id.slice(10, 12));
  const day = Number(id.slice(12, 14));
  const born = new Date(Date.UTC(year, month - 1, day));
  const real = born.getUTCFullYear() === year && born.getUTCMonth() === month - 1 && born.getUTCDate() === day;
  if (!real || year < 1900 || born.getTime() > today.getTime()) return zh.id.birthDate;
  if (checkDigit(id.slice(0, 17)) !== id[17]) return zh.id.checkDigit;
  return undefined;
}

export function normalisePhone(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
}

/** A mobile number, or a landline with its area code (0421…). */
export function phoneProblem(text: string): string | undefined {
  const phone = normalisePhone(text);
  if (!phone) return zh.phone.missing;
  return /^1[3-9]\d{9}$/.test(phone) || /^0\d{9,11}$/.test(phone) ? undefined : zh.phone.wrong;
}
