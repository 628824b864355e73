import type { ExposureRow } from '@better-trade/core/exposure';
import { el, type Markup } from '../../markup/element.js';
import { formatNumber, formatShare } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { amountOf, unknownOf } from '../../views/measure.js';
import { exploitationWords } from '../exploitation-words.js';
import { dataTable } from '../table.js';
import { amountCells, amountColumns } from './amount-cells.js';

/** Rows of a report on import values, each with an anchor of its own. */
export function rowsTable(
  id: string,
  head: string,
  rows: readonly ExposureRow[],
  labels: ReadonlyMap<string, string>,
  texts: Texts,
): Markup {
  const { exposure } = texts;
  return dataTable({
    id,
    caption: exposure.rowsCaption(rows.length),
    columns: [
      { label: head },
      { label: exposure.exploitation, filter: true },
      ...amountColumns(texts),
      { label: exposure.ofAll, kind: 'number' },
      { label: exposure.listings, kind: 'number' },
      { label: exposure.notKnown, kind: 'number' },
      { label: exposure.codes, kind: 'number' },
      { label: exposure.grade, filter: true },
    ],
    rows: rows.map((row) => {
      const amount = amountOf(row);
      const share = row.ofNation?.high ?? null;
      return {
        id: `${id}-${row.key}`,
        cells: [
          el('bdi', {}, labels.get(row.key) ?? row.name),
          exploitationWords(row.exploitation, texts),
          ...amountCells(amount, texts),
          amount === null || share === null ? '' : { shown: formatShare(share), value: share },
          { shown: formatNumber(row.listings), value: row.listings },
          { shown: formatNumber(unknownOf(row.levels)), value: unknownOf(row.levels) },
          { shown: formatNumber(row.codes), value: row.codes },
          amount === null
            ? el('span', { class: 'ku' }, texts.common.notKnown)
            : texts.common.grade[row.grade],
        ],
      };
    }),
    tools: rows.length > 8,
  });
}
