import { describe, expect, it } from 'vitest';
import { COLUMN_ROLES, headerKey } from './column-roles.js';

describe('column roles', () => {
  it('give no header to two roles, nor twice to one', () => {
    const keys = Object.values(COLUMN_ROLES).flatMap((headers) =>
      headers.map(([header]) => headerKey(header)),
    );
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it.each([
    'Country of Export',
    'Country of Export Code',
    'Schedule B',
    'Importer',
    'Importer Name',
    'Consignee',
    'Total Entered Value',
  ])('leave %s out', (header) => {
    const known = Object.values(COLUMN_ROLES).flat();
    expect(known.map(([name]) => headerKey(name))).not.toContain(headerKey(header));
  });

  it.each([
    ['HTS Number - Full', ' hts_number-FULL '],
    ['C/O', 'c.o.'],
    ['Value (USD)', "'value_usd'"],
    ['HTS', '\ufeffHTS #'],
  ])('take %s and %s for the same header', (one, other) => {
    expect(headerKey(one)).toBe(headerKey(other));
  });
});
