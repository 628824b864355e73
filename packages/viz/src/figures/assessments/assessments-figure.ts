import { el, type Markup, round } from '../../markup/element.js';
import { type Texts, textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions, FigureTable } from '../figure.js';
import type { AssessmentsData } from '../figure-data.js';
import { fitText, wrapText } from '../label.js';
import { mark, svgFrame } from '../svg-frame.js';
import { drawPoint } from './draw-point.js';
import { keyOf, type Lane, lanesOf, rankOf } from './levels.js';
import { latestOf, readAssessments, type Year } from './read-assessments.js';

const MOST_YEARS = 40;
const MARGIN = 12;
const LABEL = 236;
const PITCH = 58;
const LANE = 46;
const LEAST_WIDTH = 640;
// From the middle of a lane down to its points, to leave room for the year above.
const DOWN = 7;

/** DOL's assessments of one country: a lane for each level, from the best down, and a point for each year. */
export function assessmentsFigure(data: AssessmentsData, { lang, id }: FigureOptions): Figure {
  const texts = textsOf(lang);
  const years = readAssessments(data);
  const drawn = years.slice(-MOST_YEARS);
  const lanes = placed(lanesOf(drawn.map(({ reading }) => reading)), texts);
  const height = lanes.reduce((bottom, lane) => Math.max(bottom, lane.bottom), 0);
  const width = Math.max(LEAST_WIDTH, LABEL + drawn.length * PITCH);
  const title = texts.assessments.title(data.countryName);
  const takeaway = takeawayOf(data.countryName, years, texts);
  return {
    name: 'assessments',
    title,
    takeaway,
    svg: svgFrame(
      { id, title, description: takeaway, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
      el(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        el(
          'g',
          { 'aria-hidden': 'true' },
          lanes.map((lane, i) => drawLane(lane, lanes[i - 1], width)),
        ),
        drawSteps(drawn, lanes),
        drawn.map((year, i) => drawYear(data.countryName, year, i, lanes, texts)),
      ),
    ),
    table: tableOf(data.countryName, years, texts),
    notes: notesOf(years, drawn, texts),
  };
}

interface PlacedLane {
  readonly lane: Lane;
  readonly label: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

function placed(lanes: readonly Lane[], texts: Texts): readonly PlacedLane[] {
  let top = 0;
  return lanes.map((lane) => {
    const words = lane.kind === 'none' ? texts.assessments.noRow : lane.words || texts.assessments.blank;
    const label = wrapText(words, 12, LABEL - 16, 4);
    const bottom = top + Math.max(LANE, label.length * 15 + 10);
    const one = { lane, label, top, bottom };
    top = bottom;
    return one;
  });
}

function drawLane(
  { lane, label, top, bottom }: PlacedLane,
  above: PlacedLane | undefined,
  width: number,
): readonly Markup[] {
  const y = (top + bottom) / 2 - ((label.length - 1) * 15) / 2 + 4;
  const sameLevel = above !== undefined && lane.kind === 'level' && above.lane.level === lane.level;
  return [
    ...(rankOf(lane) === null
      ? [el('rect', { x: 0, y: top, width, height: bottom - top, class: 'fl-shade' })]
      : []),
    // Words that DOL added do not make another level: no line parts them from it.
    ...(above === undefined || sameLevel
      ? []
      : [el('line', { x1: 0, y1: top, x2: width, y2: top, class: 'fs-faint' })]),
    ...label.map((line, i) =>
      el(
        'text',
        { x: 4, y: y + i * 15, class: lane.qualified || rankOf(lane) === null ? 'ft-soft' : '' },
        line,
      ),
    ),
  ];
}

function xOf(i: number): number {
  return LABEL + (i + 0.5) * PITCH;
}

function yOf({ reading }: Year, lanes: readonly PlacedLane[]): number {
  const own = lanes.find(({ lane }) => lane.key === keyOf(reading));
  return own === undefined ? 0 : (own.top + own.bottom) / 2 + DOWN;
}

/** Steps between years that follow each other and are both judged: nothing is known of a year without a judgement. */
function drawSteps(years: readonly Year[], lanes: readonly PlacedLane[]): Markup | null {
  let path = '';
  years.forEach((year, i) => {
    const next = years[i + 1];
    if (next === undefined || rankOf(year.reading) === null || rankOf(next.reading) === null) return;
    if (Number(next.year) - Number(year.year) !== 1) return;
    const middle = round(xOf(i) + PITCH / 2);
    path += `M${round(xOf(i))},${round(yOf(year, lanes))}H${middle}V${round(yOf(next, lanes))}H${round(xOf(i + 1))}`;
  });
  return path === '' ? null : el('path', { d: path, class: 'fl-none fs-rule', 'stroke-width': 1.5 });
}

function drawYear(
  country: string,
  year: Year,
  i: number,
  lanes: readonly PlacedLane[],
  texts: Texts,
): Markup {
  const [x, y] = [xOf(i), yOf(year, lanes)];
  return mark(texts.assessments.point(country, year.year, year.printed ?? texts.assessments.noRow), {}, [
    drawPoint(year.reading, x, y),
    el(
      'text',
      { x, y: y - 12, 'text-anchor': 'middle', class: 'ft-num ft-halo' },
      fitText(year.year, 12, PITCH - 4),
    ),
  ]);
}

function takeawayOf(country: string, years: readonly Year[], texts: Texts): string {
  const latest = latestOf(years);
  if (latest === null) return texts.assessments.nothing(country);
  const { year, since, before, after } = latest;
  return texts.assessments.takeaway({
    country,
    level: year.printed ?? '',
    year: year.year,
    since: since.year,
    before: before === null ? null : { level: before.printed ?? '', year: before.year },
    change: before === null ? null : changeOf(before, year),
    after: after.map((one) => one.year),
  });
}

/** Null where one of the two is no judgement. */
function changeOf(before: Year, now: Year): 'up' | 'down' | 'same' | null {
  const [from, to] = [rankOf(before.reading), rankOf(now.reading)];
  if (from === null || to === null) return null;
  return to < from ? 'up' : to > from ? 'down' : 'same';
}

function tableOf(country: string, years: readonly Year[], texts: Texts): FigureTable {
  const { columns, caption, noRow } = texts.assessments;
  return {
    caption: caption(country),
    columns: [columns.year, columns.level, columns.source].map((label) => ({ label, kind: 'text' })),
    rows: years.map(({ year, printed, source }) => [year, printed ?? noRow, source === '' ? null : source]),
  };
}

function notesOf(years: readonly Year[], drawn: readonly Year[], texts: Texts): readonly string[] {
  const { assessments } = texts;
  return [
    assessments.howToRead,
    ...(years.some(({ reading }) => reading.qualified) ? [assessments.qualified] : []),
    ...(years.some(({ reading }) => reading.kind === 'none') ? [assessments.withoutRow] : []),
    ...(years.some(({ reading }) => reading.kind === 'other') ? [assessments.otherWords] : []),
    ...(years.length > drawn.length ? [assessments.left(years.length - drawn.length)] : []),
  ];
}
