import { describe, expect, it } from 'vitest';
import { btt } from '../testing/run-btt.js';

describe('btt explain', () => {
  it('prints the rule, the list row, the classification with its source and the HTS text', async () => {
    const { code, stdout } = await btt(['explain', '1801.00.00', '--country', 'CI']);
    expect(code).toBe(0);
    for (const part of [
      'LISTED',
      'V1-FORCED-EXACT: Listed for forced labor',
      '19 U.S.C. 1307',
      'child labor since 2009; edition 2022',
      'Cocoa beans, whole or broken, raw or roasted',
      'DOL ImportWatch goods-HTS table, 2025-09-24, row 98',
      'BTT-',
      'What would change the verdict',
    ])
      expect(stdout).toContain(part);
  });

  it('names the input of a downstream good and its country', async () => {
    const { stdout } = await btt(['explain', '8507.60.00', '--country', 'China']);
    expect(stdout).toContain('via      cobalt-ore@CD > lithium-ion-batteries@CN');
  });

  it('tells a listing that ended, and from when to when it held', async () => {
    const { stdout } = await btt(['explain', '5201.00', '--country', 'UZ']);
    expect(stdout).toContain('NO_LIST_MATCH');
    expect(stdout).toMatch(/Another day: Cotton was listed for FL from 2009 to 2022/);
  });

  it('holds a maker against the entity lists', async () => {
    const { stdout } = await btt([
      'explain',
      '6704.20.0000',
      '--country',
      'CN',
      '--maker',
      'HETIAN HAOLIN HAIR ACCESSORIES',
    ]);
    expect(stdout).toContain('V1-ENTITY-NAMED');
  });

  it('says what is wrong with a code that cannot be screened, with exit 3', async () => {
    const ran = await btt(['explain', '0901.99', '--country', 'CO']);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain('The nearest that exists is 0901, with 0901.11, 0901.12');
  });

  it('gives the same as JSON', async () => {
    const { stdout } = await btt(['explain', '5201.00', '--country', 'CN', '--format', 'json']);
    expect(JSON.parse(stdout).findings[0]).toHaveProperty('rule.citation');
  });
});

describe('btt lookup', () => {
  it('knows a code, a country and a good', async () => {
    expect((await btt(['lookup', '5201.00'])).stdout).toContain('good cotton: exact by 5201');
    expect((await btt(['lookup', 'Ivory Coast'])).stdout).toContain(
      "Côte d'Ivoire: CI, CIV, 384; Schedule C 7480",
    );
    expect((await btt(['lookup', 'cobalt-ore'])).stdout).toContain(
      'cobalt-ore@CD (CL) > lithium-ion-batteries@CN',
    );
  });

  it('suggests what may have been meant, and guesses nothing', async () => {
    const ran = await btt(['lookup', 'coton']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('cotton');
  });
});
