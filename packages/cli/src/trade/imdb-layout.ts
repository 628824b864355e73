/** Census IMDB records: fixed width, latin1. Columns count from 0, the end is not inside. */

export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** 1-based and inclusive, as the layouts of Census print them. */
function printed(first: number, last: number): Columns {
  return { start: first - 1, end: last };
}

/** The four values that are read of every record, in this order. */
export const VALUES = ['con_val_mo', 'gen_val_mo', 'con_val_yr', 'gen_val_yr'] as const;

export type ValueName = (typeof VALUES)[number];

/** `IMP_DETL.TXT`. */
export const DETAIL = {
  length: 688,
  commodity: printed(1, 10),
  country: printed(11, 14),
  district: printed(17, 18),
  /** Everything that divides the value of a commodity and a country, and these two. */
  key: printed(1, 22),
  year: printed(23, 26),
  month: printed(27, 28),
  values: [printed(74, 88), printed(179, 193), printed(404, 418), printed(509, 523)],
} as const;

/** A file of control totals: what the detail sums to, by one of its keys. */
export interface ControlLayout {
  readonly file: string;
  readonly what: string;
  readonly key: 'commodity' | 'country' | 'district';
  readonly columns: Columns;
  readonly year: Columns;
  readonly month: Columns;
  readonly values: readonly Columns[];
}

export const CONTROLS: readonly ControlLayout[] = [
  {
    file: 'IMP_CTY.TXT',
    what: 'country',
    key: 'country',
    columns: printed(1, 4),
    year: printed(35, 38),
    month: printed(39, 40),
    values: [printed(56, 70), printed(131, 145), printed(326, 340), printed(401, 415)],
  },
  {
    file: 'IMP_COMM.TXT',
    what: 'commodity',
    key: 'commodity',
    columns: printed(1, 10),
    year: printed(67, 70),
    month: printed(71, 72),
    values: [printed(118, 132), printed(223, 237), printed(418, 432), printed(523, 537)],
  },
  {
    file: 'IMP_DE.TXT',
    what: 'district of entry',
    key: 'district',
    columns: printed(1, 2),
    year: printed(33, 36),
    month: printed(37, 38),
    values: [printed(54, 68), printed(129, 143), printed(324, 338), printed(399, 413)],
  },
];
