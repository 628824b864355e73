import { el, type Markup } from '../../markup/element.js';
import { type Texts, textsOf } from '../../text/texts.js';
import type { Figure, FigureOptions } from '../figure.js';
import type { ChainsData, ChainsNode } from '../figure-data.js';
import { mark, svgFrame } from '../svg-frame.js';
import { type ChainGraph, isBeginning, readChains } from './chain-graph.js';
import { layoutOf } from './chains-layout.js';
import { chainsTable, linkText, nodeText } from './chains-words.js';
import { chooseDrawn, type Drawn } from './choose-drawn.js';
import { drawLegend } from './draw-legend.js';
import { drawLink, portsOf } from './draw-link.js';
import type { Layout } from './lay-out.js';
import { BOX_WIDTH, drawBox } from './node-box.js';

const MARGIN = 12;
const LEAST_WIDTH = 640;

/**
 * Goods as boxes from listed inputs, left, to imported goods, right; every step is a line that says how well it is known.
 * More than 60 goods: the best-known and then the shortest ways, as many as fit; the table has every step.
 */
export function chainsFigure(data: ChainsData, { lang, id }: FigureOptions): Figure {
  const texts = textsOf(lang);
  const graph = readChains(data);
  const drawn = chooseDrawn(graph);
  const title = titleOf(drawn, texts);
  const takeaway = takeawayOf(graph, texts);
  const layout = layoutOf(drawn, texts);
  const width = Math.max(LEAST_WIDTH, layout.width);
  const legend = drawLegend(drawn.nodes, width, texts);
  const top = legend.height + 2 * MARGIN;
  return {
    name: 'chains',
    title,
    takeaway,
    svg: svgFrame(
      {
        id,
        title,
        description: takeaway,
        width: width + 2 * MARGIN,
        height: top + layout.height + MARGIN,
      },
      el('g', { transform: `translate(${MARGIN} ${MARGIN})`, 'aria-hidden': 'true' }, legend.marks),
      el('g', { transform: `translate(${MARGIN} ${Math.ceil(top)})` }, marksOf(layout, graph, texts)),
    ),
    table: chainsTable(graph, texts),
    notes: notesOf(data, graph, drawn, texts),
  };
}

/** Column by column; after a good the steps that leave it. */
function marksOf(layout: Layout, graph: ChainGraph, texts: Texts): readonly Markup[] {
  const ports = portsOf(layout);
  return [...layout.boxes]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .flatMap(({ box, x, y }) => [
      mark(nodeText(box.node, texts), {}, drawBox(box, x - BOX_WIDTH / 2, y - box.height / 2), box.node.href),
      ...layout.links
        .filter(({ link }) => link.from === box.node.id)
        .sort((a, b) => a.label.y - b.label.y || a.label.x - b.label.x)
        .flatMap((placed) => {
          const own = ports.get(placed);
          return own === undefined
            ? []
            : [mark(linkText(placed.link, graph, texts), {}, drawLink(placed, own))];
        }),
    ]);
}

/** No good is called listed where none is drawn that is. */
function titleOf({ nodes }: Drawn, { chains }: Texts): string {
  const has = (role: ChainsNode['role']): boolean => nodes.some((node) => node.role === role);
  return has('start') && !has('input') ? chains.titleOfAny : chains.title;
}

function takeawayOf({ nodes, steps }: ChainGraph, texts: Texts): string {
  if (nodes.size === 0) return texts.chains.nothing;
  const goods = [...nodes.values()];
  return texts.chains.takeaway({
    inputs: goods.filter(isBeginning).length,
    imports: goods.filter(({ role }) => role === 'import').length,
    steps: steps.length,
    listed: steps.filter(({ tier }) => tier === 'listed').length,
    own: steps.filter(({ tier }) => tier === 'curated' || tier === 'model').length,
  });
}

function notesOf(
  { leftPaths }: ChainsData,
  graph: ChainGraph,
  drawn: Drawn,
  texts: Texts,
): readonly string[] {
  const { chains } = texts;
  const goods = graph.nodes.size - drawn.nodes.length;
  const steps = graph.steps.length - drawn.links.length;
  return [
    chains.howToRead,
    ...(drawn.nodes.some(({ exploitation }) => exploitation.length > 0) ? [chains.claims] : []),
    ...(goods > 0 ? [chains.leftGoods(goods)] : []),
    ...(steps > 0 ? [chains.leftSteps(steps)] : []),
    ...(leftPaths > 0 ? [chains.leftPaths(leftPaths)] : []),
  ];
}
