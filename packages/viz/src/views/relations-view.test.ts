import { describe, expect, it } from 'vitest';
import { chainsOfRelations, type StatedRelation } from './relations-view.js';

const stated = (given: Partial<StatedRelation> = {}): StatedRelation => ({
  kind: 'listed',
  inputGood: 'cotton',
  inputName: 'Cotton',
  inputCountry: 'CN',
  exploitation: ['FL'],
  outputGood: 'thread',
  outputName: 'Thread',
  outputCountry: 'VN',
  outputHts: ['5204'],
  ...given,
});

describe('what lists state of inputs and outputs', () => {
  it('begins at the input, with its country and exploitation, and ends at the import, which states none', () => {
    const { nodes, edges } = chainsOfRelations([stated()]);
    expect(
      nodes.map(({ id, role, country, exploitation, hts }) => [id, role, country, exploitation, hts]),
    ).toEqual([
      ['cotton@CN', 'input', 'CN', ['FL'], []],
      ['thread@VN', 'import', 'VN', [], ['5204']],
    ]);
    expect(edges).toEqual([
      { from: 'cotton@CN', to: 'thread@VN', tier: 'listed', process: '', kind: 'listed' },
    ]);
  });

  it('names no country for a good at risk, and keeps it apart from the same good of a country', () => {
    const { nodes, edges } = chainsOfRelations([stated(), stated({ kind: 'at-risk', outputCountry: null })]);
    expect(nodes.map(({ id }) => id)).toEqual(['cotton@CN', 'thread@VN', 'thread']);
    expect(edges.map(({ kind }) => kind)).toEqual(['listed', 'at-risk']);
  });

  it('puts a good between that is made of one listed good and goes into another', () => {
    const { nodes } = chainsOfRelations([
      stated(),
      stated({ inputGood: 'thread', inputName: 'Thread', inputCountry: 'VN', outputGood: 'shirts' }),
    ]);
    expect(nodes.map(({ id, role }) => [id, role])).toEqual([
      ['cotton@CN', 'input'],
      ['thread@VN', 'stage'],
      ['shirts@VN', 'import'],
    ]);
  });

  it('joins what several relations state of one input', () => {
    const { nodes } = chainsOfRelations([
      stated({ exploitation: ['FL'] }),
      stated({ exploitation: ['CL'], outputGood: 'shirts' }),
    ]);
    expect(nodes[0]?.exploitation).toEqual(['CL', 'FL']);
  });
});
