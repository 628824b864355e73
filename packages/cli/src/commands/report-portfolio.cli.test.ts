import { describe, expect, it } from 'vitest';
import { csv, folder } from '../portfolio/test-utils.js';
import { btt } from '../testing/run-btt.js';

describe('btt report with files', () => {
  const root = folder({ 'a.csv': csv('1801.00.00,CI,10,Exemple'), 'b.csv': csv('5201.00,CN,5,Example') });

  it('totals a folder', async () => {
    const ran = await btt(['report', root]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('2 files: 2 counted, 0 failed.');
  });

  it('takes a glob and several keys', async () => {
    const ran = await btt(['report', `${root}/*.csv`, '--by', 'good', '--by', 'origin', '--format', 'csv']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('origin,CI,');
  });

  it('reads standard input for -', async () => {
    const ran = await btt(['report', '-'], { stdin: csv('1801.00.00,CI,10,Exemple') });
    expect(ran.stdout).toContain('1 lines: 1 LISTED');
  });

  it('ends in 2 for a folder that is empty', async () => {
    const ran = await btt(['report', folder({})]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('BTT_PORTFOLIO_EMPTY');
  });
});
