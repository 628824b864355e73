import {
  formatProblem,
  type LineVerdict,
  type Problem,
  type ReportInput,
  type Summary,
} from '@better-trade/core';
import { el, join, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { type Kept, MOST_FAULTS, type Screening } from '../../views/screening/collect-screening.js';
import { quoted, theirs } from '../facts.js';
import { causesTable } from '../sections/causes-table.js';
import { dollars } from '../sections/data-section.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** Lines and rows that could not be judged, by cause and one by one: before everything that was found. */
export function unscreenedSection(
  summary: Summary,
  input: ReportInput,
  screening: Screening,
  texts: Texts,
): Section {
  const { unscreened } = texts.screening;
  const { rejected } = input;
  const nothing =
    summary.notScreenable +
      summary.rejected +
      screening.partlyJudged.lines.length +
      screening.unscreened.lines.length ===
    0;
  return {
    id: 'not-screenable',
    heading: unscreened.heading,
    body: join([
      el('p', {}, nothing ? unscreened.none : unscreened.intro),
      summary.notScreenable === 0
        ? null
        : join([el('h3', {}, unscreened.byCause), causesTable(summary.byCause, texts)]),
      lineTable(
        'unscreened',
        unscreened.each,
        screening.unscreened,
        (line) => line.problems,
        unscreened.problem,
        texts,
      ),
      rejected.length === 0
        ? null
        : join([
            el('h3', {}, unscreened.rejected),
            dataTable({
              id: 'rejected',
              caption: unscreened.rejected,
              quiet: true,
              columns: [
                { label: unscreened.line, kind: 'number' },
                { label: unscreened.column },
                { label: unscreened.cell },
                { label: unscreened.code },
                { label: unscreened.problem },
              ],
              rows: rejected.slice(0, MOST_FAULTS).map((row) => ({
                cells: [
                  { shown: String(row.line), value: row.line },
                  theirs(row.column),
                  theirs(row.value),
                  el('code', {}, row.code),
                  quoted(row.hint),
                ],
              })),
              tools: rejected.length > 8,
              ...(summary.rejected > MOST_FAULTS ? { total: summary.rejected } : {}),
            }),
            summary.rejected > MOST_FAULTS
              ? el('p', { class: 'note' }, unscreened.moreRejected(summary.rejected - MOST_FAULTS))
              : null,
          ]),
      lineTable(
        'partly-judged',
        unscreened.partly,
        screening.partlyJudged,
        (line) => line.problems,
        unscreened.problem,
        texts,
      ),
      lineTable(
        'mended',
        unscreened.mended,
        screening.mended,
        (line) => line.mended,
        unscreened.mendedWhat,
        texts,
      ),
    ]),
  };
}

function lineTable(
  id: string,
  heading: string,
  { lines, more }: Kept,
  problemsOf: (line: LineVerdict) => readonly Problem[],
  what: string,
  texts: Texts,
): Markup | null {
  if (lines.length === 0) return null;
  const { unscreened } = texts.screening;
  return join([
    el('h3', {}, heading),
    dataTable({
      id,
      caption: heading,
      quiet: true,
      columns: [
        { label: unscreened.line, kind: 'number' },
        { label: unscreened.ref },
        { label: unscreened.hts },
        { label: unscreened.origin },
        { label: unscreened.value, kind: 'number' },
        { label: what },
      ],
      rows: lines.map((line) => ({
        id: `${id}-${line.line}`,
        cells: [
          { shown: String(line.line), value: line.line },
          theirs(line.ref),
          theirs(line.hts),
          theirs(line.origin),
          dollars(line.valueUsd, texts),
          problemsOf(line).map((problem) => el('div', { lang: 'en' }, formatProblem(problem))),
        ],
      })),
      tools: lines.length > 8,
      ...(more > 0 ? { total: lines.length + more } : {}),
    }),
    more > 0 ? el('p', { class: 'note' }, unscreened.more(more)) : null,
  ]);
}
