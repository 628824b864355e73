import { createTracer } from '@better-trade/tracer';
import { describe, expect, it } from 'vitest';
import { chains } from '../../../tracer/src/testing/chains.js';
import { LISTED_PAIR } from '../testing/listed-pair.js';
import { chainsOfTrace } from './trace-view.js';

const tracer = createTracer(
  chains(
    ['spin: cotton > yarn (norm)', 'knit: yarn > fabric (study)', 'sew: fabric > shirt (ruling)'],
    LISTED_PAIR,
  ),
);

const lines = (data: ReturnType<typeof chainsOfTrace>): readonly string[] =>
  data.edges.map(({ from, to, tier, process }) => `${from} > ${to} ${tier} ${process}`.trim());

describe('a trace as a chain diagram', () => {
  it('has the listed pair as a step of its own over the stages below it', () => {
    const data = chainsOfTrace(tracer.paths('cotton@CN', 'shirt'));
    expect(lines(data)).toEqual([
      'cotton@CN#input > shirt@TM listed',
      'cotton@CN#input > yarn@ norm Spin',
      'fabric@ > shirt@ ruling Sew',
      'fabric@ > shirt@TM ruling Sew',
      'yarn@ > fabric@ study Knit',
    ]);
  });

  it('keeps the good of a listed country apart from the same good of any other', () => {
    const data = chainsOfTrace(tracer.paths('cotton@CN', 'shirt'));
    expect(data.nodes.map(({ id, role, country }) => [id, role, country])).toEqual([
      ['cotton@CN#input', 'input', 'CN'],
      ['fabric@', 'stage', null],
      ['shirt@', 'import', null],
      ['shirt@TM', 'import', 'TM'],
      ['yarn@', 'stage', null],
    ]);
  });

  it('puts countries together only where a list names the good for the same', () => {
    const inputs = chainsOfTrace(tracer.walkUp('fabric')).nodes.filter(({ role }) => role === 'input');
    expect(
      inputs.map(({ name, country, countries, exploitation }) => [name, country, countries, exploitation]),
    ).toEqual([
      ['Cotton', null, ['BF', 'GH'], ['CL']],
      ['Cotton', 'CN', undefined, ['CL', 'FL']],
    ]);
  });

  it('calls no input listed of which it states no listing', () => {
    const { nodes } = chainsOfTrace(tracer.walkDown('cotton', 'TM'));
    expect(
      nodes.filter(({ id }) => id.startsWith('cotton')).map(({ role, country }) => [role, country]),
    ).toEqual([['start', 'TM']]);
    expect(nodes.flatMap(({ exploitation }) => exploitation)).toEqual([]);
  });

  it('puts exploitation on inputs alone', () => {
    const { nodes } = chainsOfTrace(tracer.walkDown('cotton', 'CN'));
    expect(nodes.filter(({ exploitation }) => exploitation.length > 0).map(({ id }) => id)).toEqual([
      'cotton@CN#input',
    ]);
  });

  it('has every good in which a path ends as an import, also one on the way to others', () => {
    const { nodes } = chainsOfTrace(tracer.walkDown('cotton', 'CN'));
    expect(nodes.filter(({ role }) => role === 'import').map(({ id }) => id)).toEqual([
      'fabric@',
      'shirt@',
      'shirt@TM',
      'yarn@',
    ]);
  });

  it('counts the paths that the trace does not hold', () => {
    expect(chainsOfTrace(tracer.paths('cotton@CN', 'shirt')).leftPaths).toBe(0);
    expect(chainsOfTrace(tracer.paths('cotton@CN', 'shirt', { topK: 1 })).leftPaths).toBe(1);
  });

  it('of nothing is nothing', () => {
    const trace = { ...tracer.paths('cotton@CN', 'shirt'), ends: [] };
    expect(chainsOfTrace(trace)).toEqual({ nodes: [], edges: [], leftPaths: 0 });
  });
});
