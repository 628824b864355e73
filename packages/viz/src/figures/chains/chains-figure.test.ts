import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../text/texts.js';
import type { ChainsData, ChainsEdge } from '../figure-data.js';
import { renderFigure } from '../render-figure.js';
import { readChains } from './chain-graph.js';
import { chainsFigure } from './chains-figure.js';
import { layoutOf } from './chains-layout.js';
import { chooseDrawn, MOST_NODES } from './choose-drawn.js';
import { BOX_WIDTH } from './node-box.js';
import { anyChains, COBALT, edge, layers, node } from './testing.js';

const options = { lang: 'en', id: 'c' } as const;
const { DOMParser } = new JSDOM().window;

const isWellFormed = (svg: string): boolean =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null;

interface Rect {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function rects(data: ChainsData): readonly Rect[] {
  const { boxes, links } = layoutOf(chooseDrawn(readChains(data)), textsOf('es'));
  const rect = (what: string, x: number, y: number, width: number, height: number): Rect => ({
    what,
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  });
  return [
    ...boxes.map(({ box, x, y }) => rect(box.node.id, x, y, BOX_WIDTH, box.height)),
    ...links.map(({ link, label }) =>
      rect(`${link.from} > ${link.to}`, label.x, label.y, label.width, label.height),
    ),
  ];
}

function overlaps(all: readonly Rect[]): readonly string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.01 &&
          b.left < a.right - 0.01 &&
          a.top < b.bottom - 0.01 &&
          b.top < a.bottom - 0.01,
      )
      .map((b) => `${a.what} | ${b.what}`),
  );
}

describe('the picture', () => {
  it.each(['en', 'es'] as const)('of a small chain is the one that was looked at (%s)', async (lang) => {
    await expect(renderFigure('chains', COBALT, { lang })).toMatchFileSnapshot(`./golden/cobalt-${lang}.svg`);
  });

  it('lets no box and no word lie over another', () => {
    fc.assert(
      fc.property(anyChains, (data) => {
        expect(overlaps(rects(data))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([[[6, 20, 20, 14]], [[1, 2, 2, 55]], [[30, 1, 29]], [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50]]])(
    'lets none lie over another at 60 goods in layers of %j',
    (sizes) => {
      expect(overlaps(rects(layers(...sizes)))).toEqual([]);
    },
  );

  it('is the same whatever the order of goods and steps, and whatever was drawn before', () => {
    fc.assert(
      fc.property(anyChains, (data) => {
        const turned = { ...data, nodes: [...data.nodes].reverse(), edges: [...data.edges].reverse() };
        expect(renderFigure('chains', turned)).toBe(renderFigure('chains', data));
      }),
      { numRuns: 20 },
    );
  });

  it('has inputs at the left and imports at the right', () => {
    const { boxes } = layoutOf(chooseDrawn(readChains(COBALT)), textsOf('en'));
    const x = new Map(boxes.map((placed) => [placed.box.node.id, placed.x]));
    expect([...x].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual([
      'cobalt-ore',
      'cobalt-sulfate',
      'batteries',
    ]);
  });

  it('draws ways that return, and leaves a step from a good to itself to the table', () => {
    const data: ChainsData = {
      nodes: [node('a', { role: 'input' }), node('b')],
      edges: [edge('a', 'b'), edge('b', 'a'), edge('b', 'b')],
      leftPaths: 0,
    };
    const figure = chainsFigure(data, options);
    expect(figure.svg.toString()).toContain('b to a: making a; study');
    expect(figure.table.rows).toHaveLength(3);
    expect(figure.notes.join()).toContain('1 more step is in the table');
  });

  it('says of two goods the best-known step, and how many others the table has', () => {
    const { svg, table } = chainsFigure(COBALT, options);
    expect(svg.toString()).toContain(
      'Cobalt sulfate to Lithium-Ion Batteries (CN): Assembling; ruling; 1 more step in the table',
    );
    expect(table.rows.map((row) => row[3])).toEqual([
      'the list names only the two ends',
      'Leaching',
      'Assembling',
      'Coating',
    ]);
  });
});

describe('more goods than can be read', () => {
  const many = (goods: number): ChainsData => {
    const ids = Array.from({ length: goods }, (_, i) => `good-${i}`);
    return {
      nodes: [node('root', { role: 'input' }), ...ids.map((id) => node(id, { role: 'import' }))],
      edges: ids.map((id, i) => edge('root', id, { tier: i === 700 ? 'listed' : 'curated' })),
      leftPaths: 0,
    };
  };

  it('leave the best-known ways in the picture, all in the table, and a count', () => {
    const figure = chainsFigure(many(1000), options);
    expect(figure.svg.toString()).toContain('good-700');
    expect(figure.svg.toString().match(/class="m"/g)).toHaveLength(MOST_NODES + MOST_NODES - 1);
    expect(figure.table.rows).toHaveLength(1000);
    expect(figure.notes).toContain(
      '941 more goods are in the table. The picture has the best-known ways first, then the shortest, as many as fit.',
    );
  });

  it('are drawn by whole ways: no input without an import', () => {
    const ways = Array.from({ length: 40 }, (_, i) => [`in-${i}`, `mid-${i}`, `out-${i}`] as const);
    const drawn = chooseDrawn(
      readChains({
        nodes: ways.flatMap(([a, b, c]) => [
          node(a, { role: 'input' }),
          node(b),
          node(c, { role: 'import' }),
        ]),
        edges: ways.flatMap(([a, b, c]) => [edge(a, b), edge(b, c)]),
        leftPaths: 0,
      }),
    );
    expect(drawn.nodes).toHaveLength(60);
    expect(drawn.links).toHaveLength(40);
  });

  it('in one way that is too long are its first goods, not an empty picture', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `good ${1000 + i}`);
    const drawn = chooseDrawn(
      readChains({
        nodes: ids.map((id, i) => node(id, { role: i === 0 ? 'input' : i === 199 ? 'import' : 'stage' })),
        edges: ids.slice(1).map((id, i) => edge(`good ${1000 + i}`, id)),
        leftPaths: 0,
      }),
    );
    expect(drawn.nodes).toHaveLength(60);
  });

  it('tied each to each are cut to the steps that can be read', () => {
    const figure = chainsFigure(layers(30, 30), options);
    expect(figure.table.rows).toHaveLength(900);
    expect(figure.notes.join()).toContain('780 more steps are in the table');
  });
});

describe('what it says', () => {
  it('holds for nothing at all, without comfort', () => {
    const figure = chainsFigure({ nodes: [], edges: [], leftPaths: 0 }, options);
    expect(figure.takeaway).toBe(
      'No way from a listed input is known here; that does not mean that there is none.',
    );
    expect(isWellFormed(figure.svg.toString())).toBe(true);
  });

  it('counts inputs, imports and steps, and whose word they are', () => {
    expect(chainsFigure(COBALT, options).takeaway).toBe(
      '1 input, 1 imported good and 4 steps between goods: the lists themselves state 1 of the steps, and 1 rests on our own knowledge or a model.',
    );
  });

  it('passes over what is none in the count', () => {
    const takeaway = (tier: ChainsEdge['tier']): string =>
      chainsFigure({ nodes: [], edges: [edge('a', 'b', { tier })], leftPaths: 0 }, options).takeaway;
    const start = '0 inputs, 0 imported goods and 1 step between goods';
    expect(takeaway('ruling')).toBe(`${start}.`);
    expect(takeaway('listed')).toBe(`${start}: the lists themselves state 1 of the steps.`);
    expect(takeaway('model')).toBe(`${start}: 1 of the steps rests on our own knowledge or a model.`);
  });

  it('calls no input listed where none is, in title, box, legend and table', () => {
    const data: ChainsData = {
      nodes: [node('cotton', { role: 'start', country: 'DE' }), node('yarn', { role: 'import' })],
      edges: [edge('cotton', 'yarn')],
      leftPaths: 0,
    };
    const figure = chainsFigure(data, options);
    expect(figure.title).toBe('From inputs to imported goods');
    expect(figure.takeaway).toContain('1 input, 1 imported good');
    expect(figure.svg.toString()).toContain('cotton (DE); input, no listing stated here');
    expect(figure.svg.toString()).not.toContain('listed input');
    expect(figure.table.rows[0]?.slice(0, 3)).toEqual([
      'cotton (DE)',
      'not in this report',
      'no listing stated here',
    ]);
  });

  it('has all codes and countries in the table, and as many as fit in the picture', () => {
    const hts = Array.from({ length: 24 }, (_, i) => String(6101 + i));
    const countries = ['BF', 'BO', 'CD', 'CM', 'CO', 'EC', 'GH', 'GN'];
    const data: ChainsData = {
      nodes: [
        node('gold', { role: 'input', countries, exploitation: ['CL'] }),
        node('rings', { role: 'import', hts }),
      ],
      edges: [edge('gold', 'rings')],
      leftPaths: 0,
    };
    const { table, svg } = chainsFigure(data, options);
    expect(table.rows[0]?.[0]).toBe('gold (BF, BO, CD, CM, CO, EC, GH, GN)');
    expect(table.rows[0]?.[5]).toBe(hts.join(', '));
    expect(svg.toString()).toContain('HTS 6101 +23');
    expect(svg.toString()).toContain('+2)');
  });

  it('names paths that are known and not followed', () => {
    expect(chainsFigure(COBALT, options).notes.join()).toContain('Up to 3 more paths are known');
  });

  it('has a row for a good without any step, and a name for a step to a good that is missing', () => {
    const { table } = chainsFigure(
      { nodes: [node('alone')], edges: [edge('x', 'y')], leftPaths: 0 },
      options,
    );
    expect(table.rows.map((row) => row[0])).toEqual(['x', 'alone']);
  });

  it('says of an import without code that it has none, never nothing', () => {
    const data: ChainsData = { nodes: [node('toys', { role: 'import' })], edges: [], leftPaths: 0 };
    expect(chainsFigure(data, options).svg.toString()).toContain('>no HTS code</text>');
  });
});

it.each([
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'left\u202eright\u2028\u0000end',
  'lone \ud800 half',
  'x'.repeat(10_000),
  '__proto__',
  '',
])('survives %.40s in every text', (bad) => {
  const data: ChainsData = {
    nodes: [
      node(bad, { name: bad, role: 'input', country: bad, exploitation: ['CL'], hts: [bad, '52'] }),
      node('b', { name: bad, role: 'import' }),
    ],
    edges: [edge(bad, 'b', { process: bad, kind: bad })],
    leftPaths: 0,
  };
  const svg = renderFigure('chains', data);
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).not.toMatch(/<script|<img|[\u202e\u2028\u0000]/);
});
