// What one would write with Observable Plot, rendered on the server with jsdom as its documentation shows.
import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

export function plotVersion() {
  const manifest = new URL('./node_modules/@observablehq/plot/package.json', import.meta.url);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

const { document } = new JSDOM('').window;
const text = (plot) => plot.outerHTML;

/** Interval bars: a rule from the lower to the upper end, with a tick at each, on a log scale. */
export function plotBars(rows) {
  const known = rows.filter((row) => row.amount !== null);
  const at = {
    x1: (row) => Math.max(1, row.amount.low),
    x2: (row) => Math.max(1, row.amount.high),
    y: 'label',
  };
  return text(
    Plot.plot({
      document,
      marginLeft: 260,
      width: 900,
      x: { type: 'log', label: 'US dollars' },
      y: { domain: known.map((row) => row.label), label: null },
      marks: [
        Plot.ruleY(known, { x1: at.x1, x2: at.x2, y: at.y, strokeWidth: 2 }),
        Plot.tickX(known, { x: at.x1, y: at.y }),
        Plot.tickX(known, { x: at.x2, y: at.y }),
      ],
    }),
  );
}

/** A symbol a cell: exploitation as shape, risk as colour. */
export function plotMatrix(cells) {
  return text(
    Plot.plot({
      document,
      marginLeft: 200,
      width: 900,
      height: 900,
      symbol: { legend: false },
      marks: [
        Plot.dot(cells, {
          x: 'country',
          y: 'goodName',
          symbol: (cell) => cell.exploitation.join(' '),
          fill: 'risk',
          r: 8,
          title: (cell) =>
            `${cell.goodName}, ${cell.countryName}: ${cell.risk}, ${cell.exploitation.join(' ')}`,
        }),
      ],
    }),
  );
}
