import type { Tier } from '@better-trade/data';
import { el, type Markup, round } from '../../markup/element.js';
import type { Layout, PlacedBox, PlacedLink, Point } from './lay-out.js';
import { BOX_WIDTH } from './node-box.js';

const HEAD = 8;

/** A line for every tier, so that the picture can be read without its words and without colour. */
const LINES: Readonly<Record<Tier, { readonly width: number; readonly dashes: string | null }>> = {
  listed: { width: 2.5, dashes: null },
  ruling: { width: 1.25, dashes: null },
  norm: { width: 1.25, dashes: null },
  study: { width: 1.25, dashes: '7 4' },
  curated: { width: 1.5, dashes: '1.5 3.5' },
  model: { width: 1.5, dashes: '1.5 9' },
};

/** The attributes of a line of this tier. */
export function tierLine(tier: Tier): Readonly<Record<string, string | number | null>> {
  const { width, dashes } = LINES[tier];
  return { class: 'fl-none fs-ink', 'stroke-width': width, 'stroke-dasharray': dashes };
}

/** Where a link leaves and where it arrives. */
interface Ports {
  readonly from: Point;
  readonly to: Point;
  /** 1 from left to right; -1 where a way returns. */
  readonly way: 1 | -1;
}

/** The ends of every link, side by side along the edge of their boxes in the order in which the links come. */
export function portsOf({ boxes, links }: Layout): ReadonlyMap<PlacedLink, Ports> {
  const at = new Map(boxes.map((placed) => [placed.box.node.id, placed]));
  const ends = new Map<
    string,
    { readonly link: PlacedLink; readonly end: 'from' | 'to'; readonly y: number }[]
  >();
  const ways = new Map<PlacedLink, 1 | -1>();
  for (const link of links) {
    const way = (at.get(link.link.to)?.x ?? 0) < (at.get(link.link.from)?.x ?? 0) ? -1 : 1;
    ways.set(link, way);
    for (const end of ['from', 'to'] as const) {
      const side = `${(end === 'from') === (way === 1) ? 'right' : 'left'} ${link.link[end]}`;
      const y = (end === 'from' ? link.through.at(0) : link.through.at(-1))?.y ?? 0;
      ends.set(side, [...(ends.get(side) ?? []), { link, end, y }]);
    }
  }
  const ports = new Map(links.map((link) => [link, { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } }]));
  for (const [side, list] of ends) {
    const box = at.get(side.slice(side.indexOf(' ') + 1));
    if (box === undefined) continue;
    const x = box.x + (side.startsWith('right') ? BOX_WIDTH / 2 : -BOX_WIDTH / 2);
    [...list]
      .sort((a, b) => a.y - b.y || links.indexOf(a.link) - links.indexOf(b.link))
      .forEach(({ link, end }, i) => {
        const own = ports.get(link);
        if (own !== undefined) own[end] = { x, y: portAt(box, i, list.length) };
      });
  }
  return new Map([...ports].map(([link, own]) => [link, { ...own, way: ways.get(link) ?? 1 }]));
}

function portAt({ y, box }: PlacedBox, i: number, count: number): number {
  const step = Math.min(14, (box.height - 6) / count);
  return y + (i - (count - 1) / 2) * step;
}

/** The line, its head and its word on paper. Straight through columns, curved between them: it crosses no box and no word. */
export function drawLink(placed: PlacedLink, { from, to, way }: Ports): readonly Markup[] {
  const tip = { x: to.x - way * HEAD, y: to.y };
  let path = `M${text(from)}`;
  let at = from;
  for (const { x, y, half } of placed.through) {
    path += `${curve(at, { x: x - way * half, y })}H${round(x + way * half)}`;
    at = { x: x + way * half, y };
  }
  path += curve(at, tip);
  const { label, word, link } = placed;
  return [
    el('path', { d: path, ...tierLine(link.steps[0].tier) }),
    el('path', {
      d: `M${text(to)}L${round(tip.x)},${round(to.y - 3.5)}V${round(to.y + 3.5)}Z`,
      class: 'fl-ink',
    }),
    el('rect', {
      x: label.x - label.width / 2,
      y: label.y - label.height / 2,
      width: label.width,
      height: label.height,
      class: 'fl-paper',
    }),
    el('text', { x: label.x, y: label.y + 4, 'text-anchor': 'middle' }, word),
  ];
}

function curve(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2);
  return `C${middle},${round(from.y)} ${middle},${round(to.y)} ${text(to)}`;
}

function text({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}
