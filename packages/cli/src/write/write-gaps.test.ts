import { describe, expect, it } from 'vitest';
import { btt } from '../testing/run-btt.js';

const gaps = async (...args: readonly string[]): Promise<string> =>
  (await btt(['report', 'gaps', ...args])).stdout;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the table of gaps', () => {
  it('says day, unit, basis and year in its first line, and names every action on a row', async () => {
    const text = await gaps('--country', 'CN', '--good', 'garments');
    expect(text.split('\n')[0]).toBe(
      'Listed goods as of 2026-10-05 by value without action, USD, customs value, U.S. imports for consumption 2024',
    );
    for (const name of ['All Garments (makers, all)', 'Apparel (UFLPA sector, all)', '(a region, part)'])
      expect(flat(text)).toContain(name);
  });

  it('explains its short words and what it does not look at', async () => {
    const text = flat(await gaps('--top', '1'));
    expect(text).toContain('FCL forced or indentured child labor');
    expect(text).toContain('22 U.S.C. 9241a');
  });

  it('does not say that nothing is listed where no listed good has the action asked for', async () => {
    for (const format of ['table', 'md']) {
      const text = flat(await gaps('--action', 'finding', '--country', 'GH', '--format', format));
      expect(text).toContain('No listed good of this choice has this action (finding)');
      expect(text).not.toContain('No list in force');
    }
  });

  it('does not let an empty choice stand as a plain 0', async () => {
    expect(flat(await gaps('--country', 'US'))).toContain('No list in force names a good and origin of this');
    expect(await gaps('--country', 'US', '--format', 'md')).toContain(
      'No list in force names a good and origin',
    );
  });

  it('says day, unit, basis and year on every line of JSONL', async () => {
    const rows = (await gaps('--country', 'GH', '--format', 'jsonl')).trim().split('\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows)
      expect(JSON.parse(row)).toMatchObject({
        basis: 'USD, customs value, U.S. imports for consumption 2024',
        asOf: '2026-10-05',
      });
  });
});

describe('the draft annex', () => {
  it('says that a choice of actions is a part of the whole', async () => {
    expect(await gaps('--action', 'none', '--format', 'md', '--top', '1')).toContain(
      'Only a part of the whole, chosen by: action none.',
    );
  });

  it('says how to have the rows that it leaves out', async () => {
    expect(await gaps('--format', 'md', '--top', '1')).toMatch(/the first 1 of (\d+); --top \1 writes all/);
  });

  it('cites the law of the report, of the list and of the orders', async () => {
    const text = await gaps('--format', 'md', '--top', '1');
    for (const law of ['19 U.S.C. 4683(4)', '22 U.S.C. 7112(b)(2)(C)', '19 U.S.C. 1307', '19 CFR 12.42'])
      expect(text).toContain(law);
  });

  it('passes on what the source remarks on an order, such as makers let out of it', async () => {
    const text = await gaps('--format', 'md', '--country', 'MW', '--good', 'tobacco');
    expect(text).toContain('removed: Limbe Leaf Tobacco Company Limited');
  });
});
