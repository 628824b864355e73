import { describe, expect, it } from 'vitest';
import { createOriginParser } from '../codes/parse-origin.js';
import { reference, world } from '../testing/reference.js';
import { alias, ambiguous } from '../testing/rows.js';
import { originTable, spellingKey } from './origin-table.js';

const rows = originTable(world());
const originOf = (how: 'code' | 'name', spelling: string): string | undefined =>
  rows.find((row) => row.how === how && row.spelling === spelling)?.origin;

describe('the table of origins', () => {
  it('has alpha-2, alpha-3, numeric and Schedule C codes, and names', () => {
    for (const code of ['CI', 'CIV', '384', '7480']) expect(originOf('code', code)).toBe('CI');
    for (const name of ['ivory coast', 'cote divoire', 'côte divoire'])
      expect(originOf('name', name)).toBe('CI');
  });

  it('has a name with its code beside it', () => {
    expect(originOf('code', 'CHINA (CN)')).toBe('CN');
    expect(originOf('code', 'CHN - CHINA')).toBe('CN');
  });

  it('has no name that says more than one country', () => {
    expect(originOf('name', 'congo')).toBeUndefined();
    const both = reference({
      aliases: [alias('Ivory Coast', 'CI'), alias('Gold', 'GH')],
      ambiguousOrigins: [ambiguous('gold', ['GH', 'CI'])],
    });
    expect(originTable(both).map(({ spelling }) => spelling)).not.toContain('gold');
  });

  it('has only what the parser of lines reads, as it reads it', () => {
    const read = createOriginParser(world());
    for (const { how, spelling, origin } of rows)
      expect(read(spelling), `${how} ${spelling}`).toEqual({ kind: 'country', code: origin });
  });
});

it.each([
  ['Trinidad & Tobago', 'trinidad and tobago'],
  ['  the  Gambia. ', 'gambia'],
  ['The the Bahamas', 'bahamas'],
  ['Korea, Republic of (the)', 'korea republic of'],
  ["CÔTE D'IVOIRE", 'cÔte divoire'],
])('the key of %j is %j', (text, key) => {
  expect(spellingKey(text)).toBe(key);
});
