import type { LooseDate } from '@better-trade/data';
import { BttError } from './problem.js';

/** A full calendar day, `YYYY-MM-DD`. Text order is time order. */
export type Day = string & { readonly day: never };

/** @throws BttError `BTT_AS_OF_DATE` if the text is not a real day. */
export function parseDay(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const days = match === null ? 0 : daysOf(Number(match[1]), Number(match[2]));
  if (match === null || Number(match[3]) < 1 || Number(match[3]) > days)
    throw new BttError({
      code: 'BTT_AS_OF_DATE',
      value: text,
      message: `"${text}" is not a day`,
      remedy: 'Give it as YYYY-MM-DD.',
    });
  return text as Day;
}

/**
 * Whether an interval holds on a day. A bare year or month begins on its first day and ends after its last; a full
 * end date is the first day that is no longer inside.
 */
export function holdsOn(from: LooseDate | null, to: LooseDate | null, day: Day): boolean {
  const begun = from === null || day.slice(0, from.length) >= from;
  if (!begun) return false;
  if (to === null) return true;
  const today: string = day;
  return to.length === 10 ? today < to : today.slice(0, to.length) <= to;
}

function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
