import type { GapRow, Gaps } from '@better-trade/core/exposure';
import type { GapsData } from '../../figures/figure-data.js';
import { gapsFigure } from '../../figures/gaps/gaps-figure.js';
import { el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { amountAt } from '../../views/measure.js';
import { countryName } from '../../world/country-name.js';
import { exploitationWords } from '../exploitation-words.js';
import { quoted } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';
import { amountCells, amountColumns, levelWords } from './amount-cells.js';

/** What is done about the listed goods, by status and as a picture. */
export function gapsSection(totals: Gaps['totals'], data: GapsData, lang: Language, texts: Texts): Section {
  const { exposure } = texts;
  return {
    id: 'gaps',
    heading: exposure.gaps,
    body: join([
      el('p', {}, exposure.gapsIntro),
      statusTable(totals, texts),
      data.rows.length === 0
        ? null
        : figureBlock('fig-gaps', gapsFigure(toRows(data), { lang, id: 'gaps-fig' }), texts),
      el('p', { class: 'note' }, exposure.gapsLimits),
    ]),
  };
}

/** Enter on a mark goes to the row of its pair. */
function toRows(data: GapsData): GapsData {
  return { ...data, rows: data.rows.map((row) => ({ ...row, href: row.pair })) };
}

function statusTable(totals: Gaps['totals'], texts: Texts): Markup {
  const { exposure, common } = texts;
  const number = (value: number): Cell => ({ shown: formatNumber(value), value });
  return dataTable({
    id: 'statuses',
    caption: exposure.statusCaption,
    columns: [
      { label: exposure.action },
      { label: exposure.pairs, kind: 'number' },
      { label: exposure.notKnown, kind: 'number' },
      ...amountColumns(texts),
      { label: exposure.withoutLow, kind: 'number' },
      { label: exposure.withoutHigh, kind: 'number' },
    ],
    rows: totals.map((row) => {
      const known = row.pairs > row.notKnown || row.pairs === 0;
      return {
        cells: [
          common.status[row.status],
          number(row.pairs),
          number(row.notKnown),
          ...amountCells(known ? row.exposure : null, texts),
          ...amountCells(known ? row.withoutAction : null, texts),
        ],
      };
    }),
  });
}

/** Every listed good of a country on a row of its own, with an anchor, the actions on it and what it rests on. */
export function pairsSection(rows: readonly GapRow[], lang: Language, texts: Texts): Section {
  const { exposure, common } = texts;
  return {
    id: 'pairs',
    heading: exposure.rows,
    body: dataTable({
      id: 'all-pairs',
      caption: exposure.pairsCaption(rows.length),
      columns: [
        { label: common.good },
        { label: common.country, filter: true },
        { label: exposure.exploitation, filter: true },
        { label: exposure.lists, filter: true },
        { label: exposure.since },
        ...amountColumns(texts),
        { label: exposure.withoutLow, kind: 'number' },
        { label: exposure.withoutHigh, kind: 'number' },
        { label: exposure.action, filter: true },
        { label: exposure.actions, wide: true },
        { label: exposure.known, filter: true },
        { label: exposure.sources, wide: true },
      ],
      rows: rows.map((row) => ({
        id: row.pair,
        cells: [
          quoted(row.name),
          countryName(row.country, row.countryName, lang),
          exploitationWords(row.exploitation, texts),
          row.lists.map((list) => common.list[list]).join(', '),
          row.since,
          ...amountCells(amountAt(row.level, row.exposure), texts),
          ...amountCells(amountAt(row.level, row.withoutAction), texts),
          common.status[row.status],
          row.actions.map((action) =>
            el('div', { lang: 'en' }, `${action.name} (${action.reach}, ${action.covers}, ${action.since})`),
          ),
          levelWords(row.level, texts),
          quoted([...row.editions, ...row.sources.filter((one) => !row.editions.includes(one))].join('; ')),
        ],
      })),
      tools: rows.length > 8,
    }),
  };
}
