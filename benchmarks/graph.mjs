// npm run bench:graph: the tracer's walks beside graphology's on the same graphs, in one run, answers compared.
import { readFileSync } from 'node:fs';
import { loadReference } from '@better-trade/data';
import {
  countPaths,
  createPathRanker,
  createReach,
  createStrongest,
  createTracer,
  rowsDown,
  rowsUp,
} from '@better-trade/tracer';
import { MultiDirectedGraph } from 'graphology';
import shortestPath from 'graphology-shortest-path/dijkstra.js';
import { allSimplePaths } from 'graphology-simple-path';
import { bfsFromNode } from 'graphology-traversal';
import { median } from './measure.mjs';

const rounds = Number(process.argv[2] ?? 5);
const say = (text) => process.stdout.write(`${text}\n`);
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;

/** Milliseconds of both, turn by turn; both answers must be the same. */
function sideBySide(what, ours, theirs, most = rounds) {
  const times = [[], []];
  let answers = [];
  for (let round = 0; round < most; round++)
    answers = [ours, theirs].map((run, i) => {
      const begun = performance.now();
      const answer = run();
      times[i].push(performance.now() - begun);
      return answer;
    });
  const same = Math.abs(answers[0] - answers[1]) <= 1e-6 * Math.abs(answers[1]);
  if (!same) throw new Error(`${what}: ${answers[0]} is not ${answers[1]}`);
  const [a, b] = times.map(median);
  say(
    `| ${what} | ${b.toFixed(1)} | ${a.toFixed(2)} | ${(b / a).toFixed(0)} | ${answers[0].toLocaleString('en-US', { maximumFractionDigits: 2 })} |`,
  );
}

function asGraphology(list, weight) {
  const graph = new MultiDirectedGraph();
  for (let v = 0; v < list.nodes; v++) graph.addNode(v);
  for (let e = 0; e < list.from.length; e++)
    graph.addDirectedEdgeWithKey(e, list.from[e], list.to[e], { cost: -Math.log(weight[e]) });
  return graph;
}

function reachOf(rows, sources, hops) {
  const reach = createReach(rows);
  let met = 0;
  for (const source of sources) met += reach(source, hops).count;
  return met;
}

function theirReach(graph, sources, hops, mode) {
  let met = 0;
  for (const source of sources)
    bfsFromNode(
      graph,
      source,
      (_node, _attributes, depth) => {
        met++;
        return depth >= hops;
      },
      { mode },
    );
  return met;
}

say(`node ${process.version}; medians of ${rounds} rounds, turn by turn`);
say('\n(a) the shipped chains');
const tracer = createTracer(loadReference());
const { list, tier, weight } = tracer.graph; // edges in the order of their ends
const all = Array.from({ length: list.nodes }, (_, v) => v);
say(`${list.nodes} goods, ${list.from.length} edges\n`);
say('| task | graphology ms | ours ms | ratio | answer |\n| --- | ---: | ---: | ---: | ---: |');
const chains = asGraphology(list, weight);
const [down, up] = [rowsDown(list), rowsUp(list)];
sideBySide(
  'reach down, every good, any length',
  () => reachOf(down, all, 60),
  () => theirReach(chains, all, 60, 'out'),
);
sideBySide(
  'reach up, every good, any length',
  () => reachOf(up, all, 60),
  () => theirReach(chains, all, 60, 'in'),
);
const at = (good) => tracer.graph.indexOf.get(good);
const pairs = [
  ['cotton', 'garments-cotton'],
  ['cobalt-ore', 'electric-vehicles'],
  ['polysilicon', 'phones'],
  ['palm-fruit', 'cosmetic-products'],
  ['iron', 'automotive-vehicles'],
].map(([from, to]) => [at(from), at(to)]);
// graphology's simple paths are of nodes: of parallel edges one is kept, for both.
const once = [...list.from.keys()].filter(
  (e) => e === 0 || list.from[e] !== list.from[e - 1] || list.to[e] !== list.to[e - 1],
);
const simple = {
  nodes: list.nodes,
  from: Int32Array.from(once, (e) => list.from[e]),
  to: Int32Array.from(once, (e) => list.to[e]),
};
const ones = new Float64Array(once.length).fill(1);
const theirSimple = asGraphology(simple, ones);
const rank = createPathRanker({
  rows: rowsDown(simple),
  upward: false,
  tier: Uint8Array.from(once, (e) => tier[e]),
  weight: ones,
});
const [simpleDown, simpleUp] = [rowsDown(simple), rowsUp(simple)];
const theirPaths = () =>
  pairs.reduce(
    (sum, [source, target]) => sum + allSimplePaths(theirSimple, source, target, { maxDepth: 8 }).length,
    0,
  );
sideBySide(
  'all simple paths of at most 8 steps, 5 pairs: walked and counted',
  () =>
    pairs.reduce((sum, [source, target]) => {
      const toward = createReach(simpleUp)(target, 8).hops;
      const free = {
        skip: new Uint8Array(once.length),
        allows: new Int32Array(once.length).fill(-1),
        variables: [],
      };
      const counted = countPaths({ rows: simpleDown, source, maxHops: 8, toward, maxSteps: 1e9, ...free });
      return sum + counted.paths[target];
    }, 0),
  theirPaths,
);
sideBySide(
  'the same paths, ranked by tier, hops, weight and id (graphology: in no order)',
  () =>
    pairs.reduce((sum, [source, target]) => {
      const found = rank({ source, target, maxHops: 8, keep: 300, maxSteps: 1e9 });
      return sum + found.count(target);
    }, 0),
  theirPaths,
);

say('\n(b) a generated graph of the size of the HS6');
const NODES = 5_500;
const EDGES = 60_000;
let seed = 42;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return (seed >>> 0) / 4294967296;
};
const drawn = Array.from({ length: EDGES }, () => [
  Math.floor(random() * NODES),
  Math.floor(random() * NODES),
  0.001 + 0.999 * random() * random(),
]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
const wide = {
  nodes: NODES,
  from: Int32Array.from(drawn, (edge) => edge[0]),
  to: Int32Array.from(drawn, (edge) => edge[1]),
};
const weights = Float64Array.from(drawn, (edge) => edge[2]);
const theirs = asGraphology(wide, weights);
const rows = rowsDown(wide);
const sources = Array.from({ length: 200 }, (_, i) => i * 27);
say(`${NODES} nodes, ${EDGES} weighted edges, 200 sources unless said\n`);
say('| task | graphology ms | ours ms | ratio | answer |\n| --- | ---: | ---: | ---: | ---: |');
sideBySide(
  'reach to 6 hops',
  () => reachOf(rows, sources, 6),
  () => theirReach(theirs, sources, 6, 'out'),
);
const few = sources.slice(0, 20);
sideBySide(
  'best path to every node, 20 sources',
  () => {
    const strongest = createStrongest(rows, weights);
    let sum = 0;
    for (const source of few) {
      const found = strongest(source);
      for (let v = 0; v < NODES; v++) sum += found.weight[v] > 0 ? -Math.log(found.weight[v]) : 0;
    }
    return sum;
  },
  () => {
    let sum = 0;
    for (const source of few) {
      const found = shortestPath.singleSource(theirs, source, 'cost');
      for (const path of Object.values(found))
        for (let i = 1; i < path.length; i++) sum += cheapest(theirs, path[i - 1], path[i]);
    }
    return sum;
  },
  3,
);

const before = peak();
const begun = performance.now();
const ranker = createPathRanker({ rows, upward: false, tier: new Uint8Array(EDGES), weight: weights });
let paths = 0;
for (const source of sources) {
  const found = ranker({ source, maxHops: 6, keep: 5, maxSteps: 1e12 });
  for (let v = 0; v < NODES; v++) paths += found.count(v);
}
const took = performance.now() - begun;
say(
  `\nfive best loopless paths of at most 6 hops, 200 sources to all nodes (exact; graphology has no such walk): ${paths.toLocaleString('en-US')} paths in ${(took / 1000).toFixed(1)} s, ${(took / sources.length).toFixed(1)} ms a source; peak memory of the process ${peak().toFixed(0)} MiB, ${Math.max(0, peak() - before).toFixed(0)} of them for this task`,
);

/** graphology answers nodes, not edges: of parallel edges the cheapest was meant. */
function cheapest(graph, from, to) {
  return Math.min(...graph.outEdges(from, to).map((edge) => graph.getEdgeAttribute(edge, 'cost')));
}
