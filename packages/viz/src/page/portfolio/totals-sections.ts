import {
  MOST_SUPPLIER_NAMES,
  PORTFOLIO_BY,
  type PortfolioBy,
  type PortfolioReport,
  type PortfolioRow,
  type PortfolioTable,
  RISKS,
} from '@better-trade/core';
import { barsFigure } from '../../figures/bars/bars-figure.js';
import type { BarsData } from '../../figures/figure-data.js';
import { el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { theirs } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import { rowIds } from '../row-ids.js';
import { dollars } from '../sections/data-section.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';
import { isRest, totalLabel } from './total-label.js';

/** Rows of a kind that a page has room for, besides those in parentheses. */
const MOST = 1000;

const OF: Readonly<Record<PortfolioBy, BarsData['of']>> = {
  risk: 'risk',
  file: 'file',
  good: 'good',
  origin: 'country',
  supplier: 'supplier',
  list: 'list',
  action: 'action',
};

/** A section for each kind of key that the report was asked for: a picture of the dollars, then all rows. */
export function totalsSections(report: PortfolioReport, lang: Language, texts: Texts): readonly Section[] {
  return PORTFOLIO_BY.flatMap((by) => {
    const table = report.totals[by];
    return table === undefined ? [] : [totalsSection(by, table, report, lang, texts)];
  });
}

function totalsSection(
  by: PortfolioBy,
  table: PortfolioTable,
  report: PortfolioReport,
  lang: Language,
  texts: Texts,
): Section {
  const { totals: words } = texts.portfolio;
  return {
    id: `by-${by}`,
    heading: words.heading[by],
    body: join([
      el('p', { class: 'note' }, words.intro, by === 'supplier' ? ` ${words.suppliers}` : null),
      barsOf(by, table, lang, texts),
      table.rows.some((row) => by === 'supplier' && row.key === '(other names)')
        ? el('p', { class: 'note' }, words.beyond(MOST_SUPPLIER_NAMES))
        : null,
      table.rows.length === 0 ? el('p', {}, words.empty) : totalsTable(by, table, report, lang, texts),
      leftOf(by, table, texts),
    ]),
  };
}

/** One amount a key, as the files state it: both ends are the same, and what has no value is said beside it. */
function barsOf(by: PortfolioBy, { rows }: PortfolioTable, lang: Language, texts: Texts): Markup | null {
  const { totals: words, measure } = texts.portfolio;
  const met = rows.filter((row) => row.listed > 0 && !isRest(by, row));
  if (met.length < 2) return null;
  const data: BarsData = {
    measure: { what: measure },
    of: OF[by],
    rows: met.map((row) => {
      const usd = listedUsd(row);
      return {
        key: row.key,
        label: totalLabel(by, row, lang, texts),
        amount: usd === null ? null : { low: usd, high: usd },
        risk: by === 'risk' ? (RISKS.find((risk) => risk === row.key) ?? null) : null,
        note: row.withoutValue === 0 ? '' : words.noteWithoutValue(row.withoutValue),
      };
    }),
  };
  const figure = barsFigure(data, { lang, id: `bars-${by}` });
  // What the figure says of shared codes is said of import values: here it is lines that stand under several keys.
  const notes = figure.notes.filter((note) => note !== texts.bars.doNotAdd);
  const title = words.barsTitle[by];
  const table = { ...figure.table, caption: title };
  return figureBlock(`fig-${by}`, { ...figure, title, notes, table }, texts);
}

function totalsTable(
  by: PortfolioBy,
  { keys, rows }: PortfolioTable,
  { options }: PortfolioReport,
  lang: Language,
  texts: Texts,
): Markup {
  const { totals: words } = texts.portfolio;
  const named = rows.filter((row) => !isRest(by, row));
  const shown = [...named.slice(0, MOST), ...rows.filter((row) => isRest(by, row))];
  const all = shown.length + keys - Math.min(named.length, MOST);
  const isTraced = options.trace !== null;
  const idOf = rowIds(by);
  return dataTable({
    id: `totals-${by}`,
    caption: words.caption(shown.length, all),
    columns: [
      { label: words.key[by], wide: true },
      { label: words.listedUsd, kind: 'number' },
      { label: words.allUsd, kind: 'number' },
      { label: words.notScreenableUsd, kind: 'number' },
      { label: words.lines, kind: 'number' },
      { label: words.listed, kind: 'number' },
      { label: words.high, kind: 'number' },
      { label: words.medium, kind: 'number' },
      { label: words.low, kind: 'number' },
      ...(isTraced ? [{ label: words.traced, kind: 'number' } as const] : []),
      { label: words.notScreenable, kind: 'number' },
      { label: words.withoutValue, kind: 'number' },
    ],
    rows: shown.map((row) => ({
      id: idOf(row.key),
      cells: [theirs(totalLabel(by, row, lang, texts)), ...numbersOf(row, isTraced, texts)],
    })),
    tools: shown.length > 8,
    ...(shown.length < all ? { total: all } : {}),
  });
}

function leftOf(by: PortfolioBy, { rows }: PortfolioTable, { screening }: Texts): Markup | null {
  const more = rows.filter((row) => !isRest(by, row)).length - MOST;
  return more > 0 ? el('p', { class: 'note' }, screening.unscreened.more(more)) : null;
}

function numbersOf(row: PortfolioRow, isTraced: boolean, texts: Texts): readonly Cell[] {
  return [
    dollars(listedUsd(row), texts),
    dollars(stated(row.valueUsd.all, row.lines, row), texts),
    dollars(stated(row.valueUsd.notScreenable, row.notScreenable, row), texts),
    ...[
      row.lines,
      row.listed,
      row.byRisk.high,
      row.byRisk.medium,
      row.byRisk.low,
      ...(isTraced ? [row.traced] : []),
      row.notScreenable,
      row.withoutValue,
    ].map((value): Cell => ({ shown: formatNumber(value), value })),
  ];
}

function listedUsd(row: PortfolioRow): number | null {
  return stated(row.valueUsd.listed, row.listed, row);
}

/** Null where lines are there and a sum of nothing may be that none of them states a value: that is not nought. */
function stated(usd: number, lines: number, { withoutValue }: PortfolioRow): number | null {
  return usd === 0 && lines > 0 && withoutValue > 0 ? null : usd;
}
