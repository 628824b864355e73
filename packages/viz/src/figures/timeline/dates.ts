/** A day in time, and whether the source gives the day itself or only its year or month. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly exact: boolean;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
// What a date of a list can be; anything else is a slip, and would stretch the axis beyond use.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** The first day of `2009`, `2022-09` or `2024-09-05`; null where the text is none of these. */
export function beginOf(text: string | null): Moment | null {
  const parts = partsOf(text);
  return parts === null
    ? null
    : { day: dayOf(parts.year, parts.month ?? 1, parts.day ?? 1), exact: parts.day !== null };
}

/** The first day on which a statement no longer holds: a full date itself, or the day after a bare year or month. */
export function endOf(text: string | null): Moment | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (month === null) return { day: dayOf(year + 1, 1, 1), exact: false };
  return day === null
    ? { day: dayOf(year, month + 1, 1), exact: false }
    : { day: dayOf(year, month, day), exact: true };
}

/** The first day of a year. */
export function newYear(year: number): number {
  return dayOf(year, 1, 1);
}

export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function partsOf(text: string | null): { year: number; month: number | null; day: number | null } | null {
  const match = text === null ? null : DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), numberOf(match[2]), numberOf(match[3])];
  const isDate = (month ?? 1) >= 1 && (month ?? 1) <= 12 && (day ?? 1) >= 1 && (day ?? 1) <= 31;
  return isDate && year >= FIRST_YEAR && year <= LAST_YEAR ? { year, month, day } : null;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
