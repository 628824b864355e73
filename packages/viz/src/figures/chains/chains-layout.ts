import type { Texts } from '../../text/texts.js';
import type { Drawn } from './choose-drawn.js';
import { type Layout, layOut } from './lay-out.js';
import { measureBox } from './node-box.js';

/** Where the boxes and words of what is drawn stand, in one language. */
export function layoutOf({ nodes, links }: Drawn, texts: Texts): Layout {
  const boxes = nodes.map((node) => measureBox(node, links.filter(({ to }) => to === node.id).length, texts));
  return layOut(boxes, links, ({ steps }) => texts.common.tier[steps[0].tier]);
}
