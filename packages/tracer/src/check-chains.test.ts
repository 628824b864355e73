import type { Chains } from '@better-trade/data';
import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { checkChains } from './check-chains.js';
import { createTracer } from './create-tracer.js';
import { chains } from './testing/chains.js';
import { TraceError } from './trace-error.js';

const SOUND = chains(
  [
    'gin: seed-cotton > cotton',
    'spin: cotton > yarn (1.125 port=fiber fiber=cotton|blend)',
    'spin: polyester > yarn (port=fiber fiber=blend)',
    'knit: yarn > fabric (study)',
  ],
  { listed: ['cotton@CN FL'] },
);

type Rows = { readonly [K in keyof Chains]?: readonly object[] };

/** The sound tables with other rows in some of them. */
function broken(change: Rows): typeof SOUND {
  return { ...SOUND, chains: { ...SOUND.chains, ...(change as Partial<Chains>) } };
}

function faultsOf(change: Rows): string[] {
  return checkChains(broken(change)).map((fault) => `${fault.table} ${fault.row}: ${fault.message}`);
}

const { goods, processes, edges, evidence, conditions, classifications } = SOUND.chains;
const [gin, spin] = edges;
const SPIN = 'spin:cotton>yarn';

function withEdge(change: object): Rows {
  return { edges: edges.map((edge) => (edge === spin ? { ...edge, ...change } : edge)) };
}

const FAULTS: readonly (readonly [string, Rows, string])[] = [
  [
    'a good that is not defined',
    { goods: goods.filter((good) => good.id !== 'yarn') },
    'chains/edges.csv knit:yarn>fabric: "yarn" is no good of goods.csv or of the lists',
  ],
  [
    'a process that is not defined',
    { processes: processes.filter((one) => one.id !== 'knit') },
    'chains/edges.csv knit:yarn>fabric: "knit" is no process',
  ],
  [
    'a process that is defined twice',
    { processes: [...processes, ...processes.slice(0, 1)] },
    'chains/processes.csv gin: is defined twice',
  ],
  [
    'a good that is defined twice',
    { goods: [...goods, ...goods.slice(0, 1)] },
    'chains/goods.csv seed-cotton: "seed-cotton" is defined twice',
  ],
  [
    'a good that the lists define already',
    {
      goods: [...goods, { ...goods[0], id: 'cotton' }],
      classifications: [...classifications, { ...classifications[0], subject: 'cotton' }],
    },
    'chains/goods.csv cotton: "cotton" is defined twice',
  ],
  [
    'a good without an edge',
    {
      goods: [...goods, { ...goods[0], id: 'flax' }],
      classifications: [...classifications, { ...classifications[0], subject: 'flax' }],
    },
    'chains/goods.csv flax: has no edge',
  ],
  [
    'a process without an edge',
    { processes: [...processes, { ...processes[0], id: 'weave' }] },
    'chains/processes.csv weave: has no edge',
  ],
  [
    'an edge without evidence',
    { evidence: evidence.filter((row) => row.process !== 'gin') },
    'chains/edges.csv gin:seed-cotton>cotton: has no evidence',
  ],
  [
    'evidence without an edge',
    { evidence: [...evidence, { ...evidence[0], output: 'fabric' }] },
    'chains/evidence.csv gin:seed-cotton>fabric: is evidence for an edge that there is not',
  ],
  ['an edge that stands twice', { edges: [...edges, spin ?? {}] }, `chains/edges.csv ${SPIN}: stands twice`],
  [
    'an edge from a good to itself',
    {
      edges: [...edges, { ...spin, input: 'yarn', port: 'yarn' }],
      evidence: [...evidence, { ...evidence[1], input: 'yarn' }],
    },
    'chains/edges.csv spin:yarn>yarn: leads from a good to itself',
  ],
  [
    'two ports of one input in one process',
    {
      edges: [...edges, { ...spin, output: 'fabric', port: 'thread' }],
      evidence: [...evidence, { ...evidence[1], output: 'fabric' }],
    },
    'chains/edges.csv spin:cotton>fabric: has another port than the same input elsewhere in the process',
  ],
  [
    'two roles of one output of one process',
    withEdge({ role: 'by-product' }),
    'chains/edges.csv spin:polyester>yarn: gives its output another role than elsewhere in the process',
  ],
  [
    'a variable that is not known',
    withEdge({ condition: 'color=red' }),
    `chains/edges.csv ${SPIN}: "color=red" is no known variant`,
  ],
  [
    'a value that is not known, though another of the condition is',
    withEdge({ condition: 'fiber=cotton|silk' }),
    `chains/edges.csv ${SPIN}: "fiber=cotton|silk" is no known variant`,
  ],
  [
    'an HTS code that the schedule does not hold',
    {
      classifications: classifications.map((row) => (row.subject === 'yarn' ? { ...row, hts: '9999' } : row)),
    },
    'chains/classifications.csv yarn 9999: 9999 is not in the schedule',
  ],
  [
    'a classification of what is no good of the table',
    { classifications: [...classifications, { ...classifications[0], subject: 'silk' }] },
    'chains/classifications.csv silk 5001: "silk" is no good of goods.csv',
  ],
  [
    'a good without an HTS code',
    { classifications: classifications.filter((row) => row.subject !== 'yarn') },
    'chains/goods.csv yarn: has no HTS code',
  ],
  ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(
    (coefficient) =>
      [
        `a coefficient of ${coefficient}`,
        withEdge({ coefficient }),
        `chains/edges.csv ${SPIN}: has a coefficient that is not above 0`,
      ] as const,
  ),
  [
    'a form of a good that is not known',
    { forms: [{ good: 'wool', node: 'cotton', as: 'input', reason: 'test' }] },
    'chains/forms.csv wool cotton: "wool" is no good of goods.csv or of the lists',
  ],
  [
    'a form as a node that is not known',
    { forms: [{ good: 'cotton', node: 'lint', as: 'input', reason: 'test' }] },
    'chains/forms.csv cotton lint: "lint" is no good of goods.csv or of the lists',
  ],
  [
    'a norm of goods that are not known',
    {
      norms: [{ input: 'cotton', output: 'cloth', coefficient: 1, unit: 'kg/kg', source: 's', locator: '' }],
    },
    'chains/norms.csv cotton cloth: "cloth" is no good of goods.csv or of the lists',
  ],
];

describe('tables of chains', () => {
  it('have no fault when they can be walked', () => {
    expect(checkChains(SOUND)).toEqual([]);
  });

  it('may be empty', () => {
    expect(checkChains(chains([]))).toEqual([]);
  });

  it('have none as they are shipped', () => {
    expect(checkChains(loadReference())).toEqual([]);
  });

  it.each(FAULTS)('are refused for %s', (_, change, expected) => {
    expect(faultsOf(change)).toContain(expected);
  });

  it.each(FAULTS.filter(([what]) => !what.includes('not defined')))(
    'have that fault alone for %s',
    (_, change) => {
      expect(faultsOf(change)).toHaveLength(1);
    },
  );

  it('may give a coefficient to no edge', () => {
    expect(faultsOf(withEdge({ coefficient: null, unit: '' }))).toEqual([]);
  });

  it('may use the same input at the same port for two outputs', () => {
    const change = {
      edges: [...edges, { ...gin, output: 'polyester', role: 'by-product' }],
      evidence: [...evidence, { ...evidence[0], output: 'polyester' }],
    };
    expect(faultsOf(change)).toEqual([]);
  });

  it('are told all their faults at once, in the same order whatever the order of rows', () => {
    const change = { conditions: [], evidence: evidence.slice(1) };
    const turned = { conditions: [], evidence: evidence.slice(1).reverse(), edges: [...edges].reverse() };
    expect(faultsOf(change).length).toBeGreaterThan(2);
    expect(faultsOf(turned)).toEqual(faultsOf(change));
  });

  it('name the value and the remedy of each fault', () => {
    const [fault] = checkChains(broken({ conditions: conditions.slice(1) }));
    expect(fault).toMatchObject({ value: 'fiber=cotton|blend', remedy: 'Define it in conditions.csv.' });
  });
});

describe('a tracer', () => {
  const refusal = (change: Rows): TraceError => {
    try {
      createTracer(broken(change));
    } catch (error) {
      if (error instanceof TraceError) return error;
      throw error;
    }
    throw new Error('was not refused');
  };

  it.each(FAULTS)('is not made of tables with %s', (_, change, expected) => {
    const { code, message } = refusal(change);
    expect(code).toBe('BTT_CHAINS');
    const faults = faultsOf(change);
    expect(message).toContain(`BTT_CHAINS: ${faults[0]}.`);
    if (faults.length === 1) expect(message).toContain(expected);
  });

  it('is told how many more faults there are', () => {
    const change = { evidence: [] };
    expect(refusal(change).message).toContain(`${faultsOf(change).length - 1} more faults; btt db verify`);
  });

  it('is made of tables with a cycle, and names its goods', () => {
    const scrap = chains([
      'melt: scrap > ingot',
      'roll: ingot > sheet',
      'collect: sheet > scrap (by-product)',
      'cut: sheet > can',
    ]);
    expect(checkChains(scrap)).toEqual([]);
    expect(createTracer(scrap).cycles).toEqual([['ingot', 'scrap', 'sheet']]);
  });
});
