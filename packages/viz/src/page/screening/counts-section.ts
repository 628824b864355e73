import { RISKS, type Summary, type Verdict } from '@better-trade/core';
import { el, join } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { dollars } from '../sections/data-section.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable, type Row } from '../table.js';

/** What lines of one verdict state of their value. */
export interface StatedValue {
  /** US dollars; null where no line states any. */
  readonly sum: number | null;
  /** Lines that state none; null where the report does not say how many. */
  readonly withoutValue: number | null;
}

/** Lines by verdict, as the summary of the report counts them, with what they state of their value. */
export function countsSection(
  summary: Summary,
  byVerdict: Readonly<Record<Verdict, StatedValue>>,
  texts: Texts,
): Section {
  const { counts } = texts.screening;
  const { LISTED, NO_LIST_MATCH, NOT_SCREENABLE } = byVerdict;
  const traced = RISKS.reduce((sum, risk) => sum + summary.traced[risk], 0);
  return {
    id: 'counts',
    heading: counts.heading,
    body: join([
      dataTable({
        id: 'verdicts',
        caption: counts.caption,
        columns: [
          { label: counts.verdict },
          { label: counts.lines, kind: 'number' },
          { label: counts.value, kind: 'number' },
          { label: counts.withoutValue, kind: 'number' },
        ],
        rows: [
          ...RISKS.map((risk) =>
            row(counts.listed(texts.common.risk[risk]), summary.byRisk[risk], null, texts),
          ),
          row(counts.listedAll, summary.listed, LISTED, texts),
          row(counts.notScreenable, summary.notScreenable, NOT_SCREENABLE, texts),
          row(counts.noMatch, summary.noListMatch, NO_LIST_MATCH, texts),
          ...(traced === 0 ? [] : [row(counts.traced, traced, null, texts)]),
        ],
      }),
      el('p', { class: 'note' }, counts.meaning),
    ]),
  };
}

/** A sum of nothing is not zero dollars: where no line states a value, it is not known. */
function row(label: string, lines: number, stated: StatedValue | null, texts: Texts): Row {
  const number = (value: number): Cell => ({ shown: formatNumber(value), value });
  const value: readonly Cell[] =
    stated === null || lines === 0
      ? ['', '']
      : [
          dollars(stated.sum, texts),
          stated.withoutValue === null ? dollars(null, texts) : number(stated.withoutValue),
        ];
  return { cells: [label, number(lines), ...value] };
}
