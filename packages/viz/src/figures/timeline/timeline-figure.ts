import { el, type Markup } from '../../markup/element.js';
import { type Texts, textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { TimelineData } from '../figure-data.js';
import { fitText, textWidth, wrapText } from '../label.js';
import { mark, svgFrame } from '../svg-frame.js';
import { drawLegend } from './draw-legend.js';
import { drawSpan } from './draw-span.js';
import { type Lane, type Row, readTimeline, spansOf } from './read-timeline.js';
import { drawAxis, type TimeAxis, timeAxis } from './time-axis.js';
import { datesOf, listName, spanText, takeawayOf, timelineTable } from './timeline-words.js';

const MOST_ROWS = 40;
const MOST_LANES = 8;
const MARGIN = 12;
const LABEL = 190;
const PLOT = 500;
const DATES = 168;
const LANE = 20;
const AXIS = 46;

/** A row for each country of a good, or each good of a country; a line for what one list states, from begin to end. */
export function timelineFigure(data: TimelineData, { lang, id }: FigureOptions): Figure {
  const texts = textsOf(lang);
  const rows = readTimeline(data);
  const drawn = rows
    .filter(({ lanes }) => lanes.length > 0)
    .slice(0, MOST_ROWS)
    .map((row) => ({ ...row, lanes: row.lanes.slice(0, MOST_LANES) }));
  const columns = columnsOf(drawn, texts);
  const axis = timeAxis(drawn, data.asOf, columns.plot, columns.plot + PLOT);
  const width = columns.plot + PLOT + 12 + DATES;
  const legend = drawLegend(width, texts);
  const top = legend.height + AXIS;
  const heights = drawn.map(heightOf);
  const bottom = heights.reduce((sum, height) => sum + height, top);
  const title = texts.timeline.title(data.subject.name);
  const takeaway = takeawayOf(data, rows, texts);
  let y = top;
  return {
    name: 'timeline',
    title,
    takeaway,
    svg: svgFrame(
      { id, title, description: takeaway, width: width + 2 * MARGIN, height: bottom + 2 * MARGIN },
      el(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        el('g', { 'aria-hidden': 'true' }, legend.marks),
        drawn.length > 0 && drawAxis(axis, top, bottom, texts.timeline.asOf(data.asOf)),
        drawn.map((row, i) => {
          const at = y;
          y += heights[i] ?? 0;
          return drawRow(row, at, y, { axis, columns, width, texts });
        }),
      ),
    ),
    table: timelineTable(data, rows, texts),
    notes: notesOf(rows, drawn, texts),
  };
}

interface Columns {
  readonly list: number;
  readonly kind: number;
  readonly plot: number;
}

/** As wide as the words in them, within reason. */
function columnsOf(rows: readonly Row[], texts: Texts): Columns {
  const lanes = rows.flatMap((row) => row.lanes);
  const widest = (words: readonly string[], most: number): number =>
    words.reduce((width, word) => Math.max(width, Math.min(most, textWidth(word, 12))), 0);
  const list = LABEL + 8;
  const kind =
    list +
    widest(
      lanes.map((lane) => listName(lane.list, texts)),
      150,
    ) +
    12;
  return { list, kind, plot: kind + widest(lanes.map(lettersOf), 80) + 16 };
}

function lettersOf({ exploitation }: Lane): string {
  return exploitation.length === 0 ? '?' : exploitation.join(' ');
}

function heightOf({ label, lanes }: Row): number {
  return Math.max(labelLines(label).length * 15 + 5, lanes.length * LANE) + 6;
}

function labelLines(label: string): readonly string[] {
  return wrapText(label, 12, LABEL, 2);
}

interface Place {
  readonly axis: TimeAxis;
  readonly columns: Columns;
  readonly width: number;
  readonly texts: Texts;
}

function drawRow(
  row: Row,
  top: number,
  bottom: number,
  { axis, columns, width, texts }: Place,
): readonly Markup[] {
  return [
    el('line', { x1: 0, y1: bottom, x2: width, y2: bottom, class: 'fs-faint' }),
    ...labelLines(row.label).map((line, i) => el('text', { x: 0, y: top + 17 + i * 15 }, line)),
    ...row.lanes.flatMap((lane, i) => {
      const y = top + 3 + i * LANE + LANE / 2;
      const dates = lane.spans.map((span) => datesOf(span, texts)).join('; ');
      return [
        el(
          'text',
          { x: columns.list, y: y + 4, class: 'ft-soft' },
          fitText(listName(lane.list, texts), 12, 150),
        ),
        el('text', { x: columns.kind, y: y + 4 }, fitText(lettersOf(lane), 12, 80)),
        ...lane.spans.map((span) =>
          mark(spanText(row.label, span, texts), {}, drawSpan(span, axis, y), row.href),
        ),
        el('text', { x: axis.right + 12, y: y + 4, class: 'ft-soft ft-num' }, fitText(dates, 12, DATES)),
      ];
    }),
  ];
}

function notesOf(rows: readonly Row[], drawn: readonly Row[], texts: Texts): readonly string[] {
  const { timeline } = texts;
  const spans = rows.flatMap(spansOf);
  const shown = drawn.flatMap(spansOf).length;
  return [
    timeline.howToRead,
    ...(spans.some(({ stated }) => stated.exploitation.length > 1) ? [timeline.several] : []),
    ...(spans.some(({ stated }) => stated.list === 'downstream') ? [timeline.downstream] : []),
    ...(spans.some(({ begin }) => begin === null) ? [timeline.unknownBegins] : []),
    ...(spans.length > shown || rows.length > drawn.length
      ? [timeline.left(rows.length - drawn.length, spans.length - shown)]
      : []),
  ];
}
