import type { PortfolioFile, PortfolioReport } from '@better-trade/core';
import { type Child, el, join, type Markup } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import { causesTable } from '../sections/causes-table.js';
import type { Section } from '../shell.js';
import { type Cell, type Column, dataTable } from '../table.js';

/** Rows of each table that a page has room for. */
const MOST = 1000;

/** Files, rows and lines that are in no total or could not be judged: before everything that was found. */
export function unscreenedSection({ files, summary }: PortfolioReport, texts: Texts): Section {
  const { unscreened: words } = texts.portfolio;
  const failed = files.filter(({ status }) => status === 'failed');
  const same = files.filter(({ sameAs }) => sameAs !== null);
  const rejected = files.filter((file) => file.rejected > 0);
  const warned = files.flatMap((file) => file.warnings.map((warning) => ({ file, warning })));
  const nothing = failed.length + same.length + rejected.length + warned.length + summary.notScreenable === 0;
  return {
    id: 'not-screenable',
    heading: words.heading,
    body: join([
      el('p', {}, nothing ? words.none : words.intro),
      fileTable('failed', words.failed(failed.length), failed, texts, {
        columns: [
          { label: words.what, wide: true },
          { label: words.code, filter: true, kind: 'code' },
          { label: words.linesRead, kind: 'number' },
        ],
        cells: ({ error, read }) => [
          quoted(error?.message ?? texts.common.notKnown),
          error === null ? '' : el('code', {}, error.code),
          count(read.lines),
        ],
      }),
      summary.notScreenable === 0
        ? null
        : join([el('h3', {}, texts.screening.unscreened.byCause), causesTable(summary.byCause, texts)]),
      fileTable('rejected', words.rejected(rejected.length), rejected, texts, {
        columns: [
          { label: words.rows, kind: 'number' },
          { label: words.first, wide: true },
          { label: words.code, filter: true, kind: 'code' },
          { label: words.what, wide: true },
        ],
        cells: (file) => [count(file.rejected), ...firstCells(file, texts)],
      }),
      fileTable('same', words.same(same.length), same, texts, {
        columns: [
          { label: words.sameAs, wide: true },
          { label: words.effect, filter: true, wide: true },
        ],
        cells: ({ sameAs, status }) => [
          theirs(sameAs ?? ''),
          status === 'skipped' ? words.skipped : words.twice,
        ],
      }),
      warningTable(warned, texts),
    ]),
  };
}

interface OwnCells {
  readonly columns: readonly Column[];
  readonly cells: (file: PortfolioFile) => readonly Cell[];
}

function fileTable(
  id: string,
  caption: string,
  files: readonly PortfolioFile[],
  texts: Texts,
  { columns, cells }: OwnCells,
): Markup | null {
  if (files.length === 0) return null;
  const idOf = rowIds(id);
  return join([
    el('h3', { id }, caption),
    dataTable({
      id: `${id}-files`,
      caption,
      quiet: true,
      columns: [{ label: texts.portfolio.unscreened.file, wide: true }, ...columns],
      rows: files.slice(0, MOST).map((file) => ({
        id: idOf(file.name),
        cells: [theirs(file.name), ...cells(file)],
      })),
      tools: files.length > 8,
      ...(files.length > MOST ? { total: files.length } : {}),
    }),
    moreNote(files.length, texts),
  ]);
}

function warningTable(
  warned: readonly { readonly file: PortfolioFile; readonly warning: string }[],
  texts: Texts,
): Markup | null {
  const { unscreened: words } = texts.portfolio;
  if (warned.length === 0) return null;
  const caption = words.warnings(warned.length);
  return join([
    el('h3', {}, caption),
    dataTable({
      id: 'warnings',
      caption,
      quiet: true,
      columns: [
        { label: words.file, wide: true },
        { label: words.warning, wide: true },
      ],
      rows: warned
        .slice(0, MOST)
        .map(({ file, warning }) => ({ cells: [theirs(file.name), quoted(warning)] })),
      tools: warned.length > 8,
      ...(warned.length > MOST ? { total: warned.length } : {}),
    }),
    moreNote(warned.length, texts),
  ]);
}

function firstCells({ firstRejected: first }: PortfolioFile, { portfolio }: Texts): readonly Child[] {
  return first === null
    ? ['', '', '']
    : [
        theirs(portfolio.unscreened.firstOf(first.line, first.column, first.value)),
        el('code', {}, first.code),
        quoted(first.hint),
      ];
}

function moreNote(all: number, { screening }: Texts): Markup | null {
  return all > MOST ? el('p', { class: 'note' }, screening.unscreened.more(all - MOST)) : null;
}

function count(value: number): Cell {
  return { shown: formatNumber(value), value };
}
