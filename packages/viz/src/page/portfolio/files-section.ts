import type { PortfolioFile, PortfolioReport } from '@better-trade/core';
import { el, join } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';

/** Files that a page has room for. */
const MOST = 2000;
const ORDER: readonly PortfolioFile['status'][] = ['failed', 'skipped', 'counted'];

/** Every input with its digest, those that are in no total first. */
export function filesSection({ files }: PortfolioReport, texts: Texts): Section {
  const { files: words, unscreened, totals } = texts.portfolio;
  const idOf = rowIds('input');
  const sorted = ORDER.flatMap((status) => files.filter((file) => file.status === status));
  const shown = sorted.slice(0, MOST);
  return {
    id: 'files',
    heading: words.heading,
    body: join([
      dataTable({
        id: 'all-files',
        caption: words.caption(files.length),
        columns: [
          { label: unscreened.file, wide: true },
          { label: words.status, filter: true, kind: 'code' },
          { label: words.rows, kind: 'number' },
          { label: totals.lines, kind: 'number' },
          { label: words.rejected, kind: 'number' },
          { label: totals.withoutValue, kind: 'number' },
          { label: words.bytes, kind: 'number' },
          { label: words.digest, wide: true },
          { label: words.columns, wide: true },
        ],
        rows: shown.map((file) => ({
          id: idOf(file.name),
          cells: [
            theirs(file.name),
            words.statuses[file.status],
            number(file.rows),
            number(file.read.lines),
            number(file.rejected),
            number(file.read.withoutValue),
            number(file.bytes),
            file.sha256 === null ? words.noDigest : el('code', {}, file.sha256),
            theirs(columnsOf(file)),
          ],
        })),
        tools: shown.length > 8,
        ...(shown.length < files.length ? { total: files.length } : {}),
      }),
      shown.length < files.length
        ? el('p', { class: 'note' }, words.shown(shown.length, files.length))
        : null,
    ]),
  };
}

function columnsOf({ columns }: PortfolioFile): string {
  return Object.entries(columns)
    .map(([role, column]) => `${role}: ${column}`)
    .join('; ');
}

function number(value: number): Cell {
  return { shown: formatNumber(value), value };
}
