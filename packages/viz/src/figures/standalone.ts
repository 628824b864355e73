import { el, type Markup } from '../markup/element.js';
import { escapeMarkup } from '../markup/escape.js';
import { standaloneStyle } from '../theme/figure-style.js';
import type { Figure } from './figure.js';
import { wrapText } from './label.js';

const MARGIN = 16;
const GAP = 14;
const TITLE = { size: 15, line: 20, most: 3 };
const TEXT = { size: 12, line: 17, most: 8 };
// Some fonts are wider than the estimate, and strong letters wider than regular ones.
const WIDE = 0.9;
const STRONG = 0.8;
const LOOKED_AT = 2000;
// As `svgFrame` writes it; texts are escaped, so that no text of the data reads like it.
const FRAME = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>/;
const DESCRIBED = '</desc>';

/**
 * A figure as an SVG file of its own: above the picture its title and takeaway, which a page prints as text, and below it
 * the notes that the picture does not already hold. The picture keeps its size and its ids.
 */
export function standalone({ svg, title, takeaway, notes }: Figure): string {
  const picture = svg.toString();
  const [frame, width, height] = frameOf(picture);
  const content = picture.indexOf(DESCRIBED) + DESCRIBED.length;
  const heading = linesOf(title, TITLE, width * STRONG);
  const lead = linesOf(takeaway, TEXT, width * WIDE);
  const top = MARGIN + heading.length * TITLE.line + lead.length * TEXT.line + GAP;
  const said = notes.filter((note) => !picture.includes(`>${escapeMarkup(note)}</text>`));
  const foot = said.flatMap((note) => linesOf(note, TEXT, width * WIDE));
  const notesTop = top + height + (foot.length === 0 ? 0 : GAP);
  const bottom = notesTop + foot.length * TEXT.line + MARGIN;
  return [
    resized(frame, width + 2 * MARGIN, bottom),
    picture.slice(frame.length, content),
    `<style>${escapeMarkup(standaloneStyle())}</style>`,
    drawLines(heading, MARGIN, { ...TITLE, class: 'ft-strong' }),
    drawLines(lead, MARGIN + heading.length * TITLE.line, { ...TEXT, class: null }),
    `<g transform="translate(${MARGIN} ${top})">`,
    picture.slice(content).replace(/<\/svg>$/, '</g>'),
    drawLines(foot, notesTop, { ...TEXT, class: 'ft-soft' }),
    '</svg>\n',
  ].join('');
}

function frameOf(picture: string): readonly [frame: string, width: number, height: number] {
  const [frame, width, height] = FRAME.exec(picture) ?? [];
  if (frame === undefined) throw new Error('a figure begins with the frame of svgFrame');
  return [frame, Number(width), Number(height)];
}

function resized(frame: string, width: number, height: number): string {
  return frame
    .replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${width} ${height}"`)
    .replace(/ width="[^"]*"/, ` width="${width}"`)
    .replace(/ height="[^"]*"/, ` height="${height}"`);
}

function linesOf(text: string, { size, most }: typeof TEXT, width: number): readonly string[] {
  return wrapText(text.slice(0, LOOKED_AT), size, width, most);
}

/** Hidden from screen readers, which have the title and the takeaway as the name of the picture. */
function drawLines(
  lines: readonly string[],
  top: number,
  { size, line, class: cssClass }: typeof TEXT & { readonly class: string | null },
): Markup {
  return el(
    'g',
    { 'aria-hidden': 'true', 'font-size': size },
    lines.map((text, i) => el('text', { x: MARGIN, y: top + i * line + size, class: cssClass }, text)),
  );
}
