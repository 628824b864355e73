import { type Child, el, type Markup } from '../markup/element.js';

/** Names and what they are, as a list that a screen reader announces in pairs. Facts that are null are left out. */
export function facts(rows: readonly (readonly [string, Child] | null)[]): Markup {
  return el(
    'dl',
    { class: 'facts' },
    rows.flatMap((row) => (row === null ? [] : [el('dt', {}, row[0]), el('dd', {}, row[1])])),
  );
}

// Letters of these never turn the direction of a line.
const ONE_WAY = /^[\x20-\x7e\u00a0-\u02af]*$/;

/** Text that somebody else wrote: its direction stays its own. */
export function theirs(text: string): Child {
  return ONE_WAY.test(text) ? text : el('bdi', {}, text);
}

/** Words of a list or a source, which are English whatever the page's language. */
export function quoted(text: string): Markup {
  return el('bdi', { lang: 'en' }, text);
}

/** A day, a month or a year of the data. */
export function day(date: string): Child {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? el('time', { datetime: date }, date) : theirs(date);
}
