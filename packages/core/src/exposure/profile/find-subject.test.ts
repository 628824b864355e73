import { describe, expect, it } from 'vitest';
import { world } from '../../testing/reference.js';
import { findCountry, findGood } from './find-subject.js';

describe('the country of a profile', () => {
  it.each(['GH', 'gha', 'Ghana', '288', '7490'])('is found by %s', (text) => {
    expect(findCountry(world(), text)).toMatchObject({ kind: 'country', country: { code: 'GH' } });
  });

  it('is never guessed: a name of two countries asks which', () => {
    const found = findCountry(world(), 'Congo');
    expect(found).toMatchObject({ kind: 'fault', problem: { code: 'BTT_ORIGIN_AMBIGUOUS' } });
  });

  it('is suggested where a letter is wrong', () => {
    expect(findCountry(world(), 'Gahna')).toMatchObject({ problem: { remedy: 'Did you mean Ghana?' } });
  });

  it('may turn out to be a good', () => {
    expect(findCountry(world(), 'cocoa beans')).toMatchObject({ kind: 'good', good: { id: 'cocoa' } });
  });
});

describe('the good of a profile', () => {
  it.each(['cobalt-ore', 'Cobalt Ore (heterogenite)', ' COBALT-ORE '])('is found by %s', (text) => {
    expect(findGood(world(), text)).toMatchObject({ kind: 'good', good: { id: 'cobalt-ore' } });
  });

  it('may turn out to be a country or a code', () => {
    expect(findGood(world(), 'China')).toMatchObject({ kind: 'country', country: { code: 'CN' } });
    expect(findGood(world(), '1801')).toMatchObject({ kind: 'hts', hts: '1801' });
  });

  it('is suggested where a letter is wrong', () => {
    expect(findGood(world(), 'cottn')).toEqual({ kind: 'nothing', suggestions: ['cotton'] });
  });
});
