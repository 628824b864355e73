import { formatNumber } from '../numbers.js';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

export const timeline = {
  title: (name: string): string => `Listings over time: ${name}`,
  nothing: (name: string): string => `No listing of ${name} is in the data kept here.`,
  takeaway: ({ name, asOf, what, rows, first, ended, toCome }: TimelineCounts): string => {
    const counted = what === 'countries' ? count(rows, 'country', 'countries') : count(rows, 'good', 'goods');
    const holds =
      rows === 0
        ? `On ${asOf} no statement on ${name} holds in the data kept here`
        : `On ${asOf} the lists name ${counted} for ${name}${first === null ? '' : `, the earliest since ${first}`}`;
    const others = [
      ...(ended > 0 ? [`${count(ended, 'statement has', 'statements have')} ended`] : []),
      ...(toCome > 0 ? [`${count(toCome, 'has', 'have')} not begun`] : []),
    ];
    return `${[holds, ...others].join('; ')}.`;
  },
  list: { TVPRA: 'TVPRA', EO13126: 'EO 13126', downstream: 'downstream', CBP: 'CBP', UFLPA: 'UFLPA' },
  state: { holds: 'still listed', ended: 'ended', 'to-come': 'not begun' },
  asOf: (day: string): string => `as of ${day}`,
  since: (from: string): string => `since ${from}`,
  fromOn: (from: string): string => `from ${from}`,
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  unknown: 'start not known',
  noEnd: 'no end stated',
  notStated: 'exploitation not stated',
  edition: (edition: string): string => `edition ${edition}`,
  caption: (name: string): string => `Every statement of the lists on ${name}`,
  columns: {
    list: 'List',
    exploitation: 'Listed for',
    from: 'From',
    to: 'To',
    state: 'State',
    edition: 'Edition',
  },
  legend: {
    blunt: 'known to the year or month',
    day: 'known to the day',
    unknown: 'start not known',
    open: 'still listed',
  },
  howToRead:
    'A start known only as a year is drawn at January 1. An end known only as a year is drawn at the end of that year.',
  several:
    'Where a list names several kinds of exploitation together, the lines begin with the earliest of them.',
  downstream:
    'On the downstream list the exploitation is that of the listed input, not of the good made from it.',
  unknownBegins: 'A ring at the left edge means that the source does not give a start that can be read.',
  left: (rows: number, statements: number): string =>
    `Not in the picture, but in the table: ${count(rows, 'row', 'rows')} and ${count(statements, 'statement', 'statements')}.`,
};

export interface TimelineCounts {
  readonly name: string;
  readonly asOf: string;
  readonly what: 'countries' | 'goods';
  /** Countries or goods with a statement that holds. */
  readonly rows: number;
  /** The earliest begin that is known among those. */
  readonly first: string | null;
  readonly ended: number;
  readonly toCome: number;
}
