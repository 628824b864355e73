import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { textWidth } from '../label.js';
import { type ChainsLink, isBeginning } from './chain-graph.js';
import { BOX_WIDTH, type Box } from './node-box.js';

/** Between a column of boxes and the column of words beside it: links cross only here. */
const GAP = 30;
const LABEL_HEIGHT = 16;
// Stronger than all the links of a picture together: inputs stand left and imports right.
const PIN = 1000;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox {
  readonly box: Box;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink {
  readonly link: ChainsLink;
  readonly word: string;
  /** The middle of its word, and how much room the word has. */
  readonly label: Point & { readonly width: number; readonly height: number };
  /** Where it passes a column, from its first good to its last; `half` is half the width of that column. */
  readonly through: readonly (Point & { readonly half: number })[];
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
  readonly width: number;
  readonly height: number;
}

/** Boxes in columns from left to right, with a place of its own for the word of every link. */
export function layOut(
  boxes: readonly Box[],
  links: readonly ChainsLink[],
  wordOf: (link: ChainsLink) => string,
): Layout {
  if (boxes.length === 0) return { boxes: [], links: [], width: 0, height: 0 };
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 16, edgesep: 10, ranksep: 2 * GAP });
  // Names of our own: an object puts keys that look like numbers first, and the layout follows the order of keys.
  const nameOf = new Map(boxes.map(({ node }, i) => [node.id, `n${i}`]));
  const name = (id: string): string => nameOf.get(id) ?? '';
  graph.setNode('first', { width: 0, height: 0 });
  for (const { node, height } of boxes) graph.setNode(name(node.id), { width: BOX_WIDTH, height });
  graph.setNode('last', { width: 0, height: 0 });
  pin(graph, boxes, links, name);
  for (const link of links)
    graph.setEdge(name(link.from), name(link.to), {
      width: Math.ceil(textWidth(wordOf(link), 12)) + 8,
      height: LABEL_HEIGHT,
      labelpos: 'c',
    });
  layout(graph);
  return moved(
    boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(name(box.node.id));
      return { box, x, y };
    }),
    links.map((link) => ({
      link,
      word: wordOf(link),
      placed: graph.edge(name(link.from), name(link.to)),
    })),
  );
}

/** Ties that are not drawn, from one place before all inputs and to one place behind all imports. */
function pin(
  graph: Graph<GraphLabel, NodeLabel, EdgeLabel>,
  boxes: readonly Box[],
  links: readonly ChainsLink[],
  name: (id: string) => string,
): void {
  const leaves = new Set(links.map(({ from }) => from));
  const tie = (from: string, to: string): unknown =>
    graph.setEdge(from, to, { width: 0, height: 0, weight: PIN });
  for (const { node } of boxes) {
    if (isBeginning(node)) tie('first', name(node.id));
    if (node.role === 'import' && !leaves.has(node.id)) tie(name(node.id), 'last');
  }
}

/** Without the ties, and with the first box at the left edge. */
function moved(
  boxes: readonly PlacedBox[],
  links: readonly { readonly link: ChainsLink; readonly word: string; readonly placed: EdgeLabel }[],
): Layout {
  const halves = new Map<number, number>();
  const widen = (x: number, half: number): void => {
    halves.set(Math.round(x), Math.max(half, halves.get(Math.round(x)) ?? 0));
  };
  for (const { x } of boxes) widen(x, BOX_WIDTH / 2);
  for (const { placed } of links) widen(placed.x ?? 0, (placed.width ?? 0) / 2);
  const left = Math.min(...boxes.map(({ x }) => x)) - BOX_WIDTH / 2;
  const tops = [
    ...boxes.map(({ y, box }) => y - box.height / 2),
    ...links.flatMap(({ placed }) => (placed.points ?? []).map(({ y }) => y - LABEL_HEIGHT / 2)),
  ];
  const top = Math.min(...tops);
  const placedLinks = links.map(({ link, word, placed }): PlacedLink => {
    const { x = 0, y = 0, width = 0, points = [] } = placed;
    return {
      link,
      word,
      label: { x: x - left, y: y - top, width, height: LABEL_HEIGHT },
      through: points.slice(1, -1).map((point) => ({
        x: point.x - left,
        y: point.y - top,
        half: halves.get(Math.round(point.x)) ?? 0,
      })),
    };
  });
  const bottoms = [
    ...boxes.map(({ y, box }) => y + box.height / 2),
    ...links.flatMap(({ placed }) => (placed.points ?? []).map(({ y }) => y + LABEL_HEIGHT / 2)),
  ];
  return {
    boxes: boxes.map(({ box, x, y }) => ({ box, x: x - left, y: y - top })),
    links: placedLinks,
    width: Math.max(...boxes.map(({ x }) => x)) + BOX_WIDTH / 2 - left,
    height: Math.max(...bottoms) - top,
  };
}
