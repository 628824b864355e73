import type { HtsCode } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cells.js';
import { rollUp } from './roll-up.js';

const cell = (pair: string, code: string, usd: number, given: Partial<Cell> = {}): Cell => ({
  pair,
  country: pair.slice(-2),
  code: code as HtsCode,
  chapter: code.slice(0, 2),
  usd,
  exclusive: true,
  grade: 'exact',
  level: 'code',
  basis: 'dol',
  ...given,
});
const ofUnion = (pair: string, code: string, usd: number): Cell =>
  cell(pair, code, usd, { exclusive: false, grade: 'exact', level: 'eu-bound' });
const under = (key: string, ...cells: readonly Cell[]) => [[key, cells] as const];
const bounds = (chapters: ReadonlyMap<string, number>) => ({ chapters, complete: true });
const BASKET = { exclusive: false, grade: 'basket' } as const;

describe('a total', () => {
  it('of nothing has no keys', () => {
    expect(rollUp([], bounds(new Map()))).toEqual(new Map());
  });

  it('counts a code of a country once, however many goods share it', () => {
    const cells = under('all', cell('silicon@CN', '2804610000', 9), cell('polysilicon@CN', '2804610000', 9));
    expect(rollUp(cells, bounds(new Map())).get('all')).toEqual({ low: 9, high: 9, codes: 1 });
  });

  it('counts the code of each country', () => {
    const cells = under('all', cell('cotton@CN', '5201001400', 9), cell('cotton@IN', '5201001400', 5));
    expect(rollUp(cells, bounds(new Map())).get('all')).toEqual({ low: 14, high: 14, codes: 1 });
  });

  it('is certain of a code that holds nothing but one of the goods, though others share it as a basket', () => {
    const cells = under(
      'all',
      cell('cotton@CN', '5201001400', 9),
      cell('fibers@CN', '5201001400', 9, BASKET),
      cell('fibers@CN', '5202990000', 4, BASKET),
    );
    expect(rollUp(cells, bounds(new Map())).get('all')).toEqual({ low: 9, high: 13, codes: 2 });
  });

  it('keeps keys apart, and a cell may stand under several', () => {
    const [shared, own] = [cell('a@CN', '5201001400', 9), cell('b@CN', '5202990000', 4)];
    const rolled = rollUp([...under('x', shared), ...under('y', shared, own)], bounds(new Map()));
    expect(rolled.get('x')?.high).toBe(9);
    expect(rolled.get('y')?.high).toBe(13);
  });

  it('is whole and exact where all imports of a country are in one cell many times over', () => {
    const usd = 3_251_151_779_682;
    const cells = Array.from({ length: 500 }, (_, i) => cell('a@CN', String(8500000000 + i), usd));
    expect(rollUp(under('all', ...cells), bounds(new Map())).get('all')?.high).toBe(500 * usd);
  });
});

describe('a total of members of the European Union', () => {
  const totals = new Map([
    ['NL 18', 10],
    ['DE 18', 7],
    ['NL 24', 3],
  ]);

  it('is at most the smaller of the chapter of the member and the Union at its codes, and at least nothing', () => {
    expect(
      rollUp(under('x', ofUnion('a@NL', '1801', 4), ofUnion('a@NL', '1803', 3)), bounds(totals)).get('x'),
    ).toEqual({
      low: 0,
      high: 7,
      codes: 2,
    });
    expect(rollUp(under('x', ofUnion('a@NL', '1801', 40)), bounds(totals)).get('x')?.high).toBe(10);
  });

  it('is bound chapter by chapter: what one leaves free is not given to another', () => {
    const cells = under('x', ofUnion('a@NL', '1801', 1), ofUnion('a@NL', '2401', 100));
    expect(rollUp(cells, bounds(totals)).get('x')?.high).toBe(1 + 3);
  });

  it("counts the Union's dollars once, however many members and goods name the code", () => {
    const cells = under(
      'x',
      ofUnion('a@NL', '1801', 12),
      ofUnion('a@DE', '1801', 12),
      ofUnion('b@DE', '1801', 12),
    );
    expect(rollUp(cells, bounds(totals)).get('x')).toMatchObject({ low: 0, high: 12 });
  });

  it('is nothing for a member without imports in the chapter', () => {
    expect(rollUp(under('x', ofUnion('a@FR', '1801', 12)), bounds(totals)).get('x')?.high).toBe(0);
  });

  it('adds to what other countries have', () => {
    const cells = under('x', cell('a@CN', '1802', 5), ofUnion('a@NL', '1801', 4));
    expect(rollUp(cells, bounds(totals)).get('x')).toEqual({ low: 5, high: 9, codes: 2 });
  });
});
