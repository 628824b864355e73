import type { Finding, LineVerdict } from '@better-trade/core';
import { describe, expect, it } from 'vitest';
import { finding, line } from '../testing/lines.js';
import {
  barsOfScreening,
  chainsOfScreening,
  mapOfScreening,
  matrixOfScreening,
  viewOfLines,
} from './screening-view.js';

const way = (own: Partial<Finding>): Finding =>
  finding({ kind: 'traced', risk: 'low', via: 'cotton@CN > shirts', name: 'Shirts', hts: '6109', ...own });
const order = finding({ kind: 'order', list: 'CBP', good: 'wro-1', country: null });
const unjudged = line({ line: 9, verdict: 'NOT_SCREENABLE', cause: 'hts-unknown', findings: [] });

describe('a figure of a screening report says what it passes over', () => {
  const measures = (lines: readonly LineVerdict[]): readonly string[] => {
    const screening = viewOfLines(lines);
    return [mapOfScreening, matrixOfScreening, barsOfScreening].map(
      (view) => view(screening, 'en').measure.what,
    );
  };

  it('where there is nothing to pass over, only what the dollars are', () => {
    expect(new Set(measures([line({ findings: [finding()] })]))).toEqual(
      new Set(['customs value as your file states it, USD']),
    );
  });

  it('lines that could not be judged: no finding is no comfort', () => {
    for (const what of measures([unjudged])) expect(what).toContain('; 1 line could not be judged');
  });

  it('findings that name no good of a country, where it draws only such pairs', () => {
    const [map, ...pairs] = measures([line({ findings: [finding(), order, way({ country: null })] })]);
    expect(map).not.toContain('not in this figure');
    for (const what of pairs) expect(what).toContain('2 findings that name no listed good of a country');
  });

  it('what a baseline has already', () => {
    const news = { findings: [], notScreenable: false };
    for (const what of measures([line({ findings: [finding()], news })]))
      expect(what).toContain('only findings that are new against the baseline');
  });
});

describe('the chains of a screening report', () => {
  it('hold a way that begins with the last of more findings than a page shows', () => {
    const many = Array.from({ length: 5001 }, (_, i) => line({ line: i, findings: [finding()] }));
    const last = line({ line: 6000, findings: [way({})] });
    const { edges, leftPaths } = chainsOfScreening(viewOfLines([...many, last]));
    expect(edges).toMatchObject([{ from: 'cotton@CN', to: 'shirts' }]);
    expect(leftPaths).toBe(0);
  });

  it('draw the ways of the most urgent findings, and count the others', () => {
    const ways = Array.from({ length: 70 }, (_, i) =>
      way({ id: `f${i}`, via: `cotton@CN > g${i}`, risk: i === 69 ? 'high' : 'low' }),
    );
    const lines = ways.map((one, i) => line({ line: i, findings: [one] }));
    const { edges, leftPaths } = chainsOfScreening(viewOfLines(lines));
    expect(edges).toHaveLength(60);
    expect(edges[0]?.to).toBe('g69');
    expect(leftPaths).toBe(10);
    expect(chainsOfScreening(viewOfLines([...lines].reverse()))).toEqual(
      chainsOfScreening(viewOfLines(lines)),
    );
  });

  it('say of an input all that its lists name it for', () => {
    const findings = [way({ exploitation: ['FL'] }), way({ via: 'cotton@CN > socks', exploitation: ['CL'] })];
    const { nodes } = chainsOfScreening(viewOfLines([line({ findings })]));
    expect(nodes.find(({ id }) => id === 'cotton@CN')?.exploitation).toEqual(['CL', 'FL']);
  });
});
