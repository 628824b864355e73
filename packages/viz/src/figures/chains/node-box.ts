import { compareText } from '@better-trade/core';
import { el, type Markup } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import type { ChainsNode } from '../figure-data.js';
import { fitText, textWidth, wrapText } from '../label.js';

export const BOX_WIDTH = 188;

const SIZE = 12;
// Heavier letters are wider, and widths are estimated for the regular ones.
const STRONG = 0.87;
const LINE = 15;
const PAD = 10;
const CHIP = 20;
// Room for the head of every arrow that ends here.
const ARROW = 8;
const ROOM = BOX_WIDTH - 2 * PAD;
const MOST_COUNTRIES = 6;

export interface Box {
  readonly node: ChainsNode;
  readonly name: readonly string[];
  /** Country and exploitation; empty where no list says any. */
  readonly said: readonly string[];
  /** `HTS 8507.60 +3`. */
  readonly codes: string;
  readonly height: number;
}

/** What stands in a box and how tall it is; `arrows` is the number of steps that end at it. */
export function measureBox(node: ChainsNode, arrows: number, texts: Texts): Box {
  const name = wrapText(shortNameOf(node), SIZE, node.role === 'stage' ? ROOM : ROOM * STRONG, 3);
  const said = [node.country ?? '', node.exploitation.join(' ')].filter((text) => text !== '');
  const codes = codesOf(node, texts);
  const lines = name.length * LINE + (said.length > 0 ? CHIP : 0) + (codes === '' ? 0 : LINE);
  return { node, name, said, codes, height: Math.max(lines + 12, arrows * ARROW) };
}

/** The picture counts the countries that it has no room for. */
function shortNameOf({ name, countries = [] }: ChainsNode): string {
  if (countries.length === 0) return name;
  const more = countries.length - MOST_COUNTRIES;
  return `${name} (${countries.slice(0, MOST_COUNTRIES).join(', ')}${more > 0 ? ` +${more}` : ''})`;
}

/** An imported good without a code says so; a stage without one is what most stages are. */
function codesOf({ hts, role }: ChainsNode, texts: Texts): string {
  const [first] = [...hts].sort(compareText);
  if (first === undefined) return role === 'import' ? texts.chains.noCode : '';
  const more = hts.length > 1 ? ` +${hts.length - 1}` : '';
  return `${fitText(`HTS ${first}`, SIZE, ROOM - textWidth(more, SIZE))}${more}`;
}

/** A box with its top left corner at (x, y). A bar left: the way begins here; a bar right: it ends here. */
export function drawBox(box: Box, x: number, y: number): readonly Markup[] {
  const { node, height } = box;
  const lines = box.name.length * LINE + (box.said.length > 0 ? CHIP : 0) + (box.codes === '' ? 0 : LINE);
  const top = y + (height - lines) / 2;
  const afterName = top + box.name.length * LINE;
  const afterSaid = afterName + (box.said.length > 0 ? CHIP : 0);
  return [
    ...drawFrame(node.role, x, y, BOX_WIDTH, height),
    ...box.name.map((line, i) =>
      el(
        'text',
        { x: x + PAD, y: top + i * LINE + 11, class: node.role === 'stage' ? '' : 'ft-strong' },
        line,
      ),
    ),
    ...drawSaid(box.node, x + PAD, afterName),
    ...(box.codes === ''
      ? []
      : [el('text', { x: x + PAD, y: afterSaid + 11, class: 'ft-soft ft-num' }, box.codes)]),
  ];
}

export function drawFrame(
  role: ChainsNode['role'],
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Markup[] {
  const isPlain = role === 'stage' || role === 'start';
  const frame = el('rect', {
    x,
    y,
    width,
    height,
    class: `${role === 'input' ? 'fl-shade' : 'fl-paper'} ${isPlain ? 'fs-rule' : 'fs-ink'}`,
    'stroke-width': isPlain ? 1 : 1.25,
  });
  if (role === 'stage') return [frame];
  // Hollow: a way begins here, and the weight of a listed input is not its own.
  if (role === 'start') return [frame, el('rect', { x, y, width: 4, height, class: 'fl-paper fs-rule' })];
  return [
    frame,
    el('rect', { x: role === 'input' ? x : x + width - 4, y, width: 4, height, class: 'fl-ink' }),
  ];
}

/** The country in a frame, the letters beside it. */
function drawSaid({ country, exploitation }: ChainsNode, x: number, y: number): readonly Markup[] {
  const code = country === null || country === '' ? '' : fitText(country, SIZE, 60);
  const width = code === '' ? 0 : Math.ceil(textWidth(code, SIZE)) + 8;
  const letters = fitText(exploitation.join(' '), SIZE, (ROOM - width - 8) * STRONG);
  return [
    ...(code === ''
      ? []
      : [
          el('rect', { x, y: y + 2, width, height: 16, class: 'fl-paper fs-rule' }),
          el('text', { x: x + width / 2, y: y + 14, 'text-anchor': 'middle', class: 'ft-num' }, code),
        ]),
    ...(exploitation.length === 0
      ? []
      : [el('text', { x: x + (width === 0 ? 0 : width + 8), y: y + 14, class: 'ft-strong' }, letters)]),
  ];
}
