/** The figures once more, in SQL over the CSV tables: written from the words of the method, sharing no line with it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataDirectory, loadReference, loadTrade } from '@better-trade/data';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExposure } from './exposure.js';
import type { ExposureRow } from './exposure-row.js';

const SQL = fileURLToPath(new URL('../../../../benchmarks/sql/', import.meta.url));
const reference = loadReference();
const trade = loadTrade();

/** Of each listing by its id, and of all as `total`: lower, upper, and the part of the upper that is known by code. */
type Figures = ReadonlyMap<string, readonly [low: number, high: number, byCode: number]>;

async function figuresBySql(day: string): Promise<Figures> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
    await connection.run(`SET VARIABLE data = ${text(dataDirectory())}; SET VARIABLE day = ${text(day)}`);
    for (const file of ['from-csv.sql', 'exposure.sql'])
      await connection.run(readFileSync(`${SQL}${file}`, 'utf8'));
    const reader = await connection.runAndReadAll(readFileSync(`${SQL}listings.sql`, 'utf8'));
    return new Map(
      reader
        .getRowObjects()
        .map((row) => [String(row.key), [Number(row.low), Number(row.high), Number(row.by_code)]]),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const ends = ({ low, high }: ExposureRow): readonly [number, number] => [low, high];
const endsOf = (figures: Figures, key: string): readonly number[] => (figures.get(key) ?? []).slice(0, 2);

describe.each([reference.date, '2021-01-01'])('on the lists of %s, SQL', (day) => {
  const exposure = createExposure(reference, trade, { asOf: day });
  let figures: Figures = new Map();
  beforeAll(async () => {
    figures = await figuresBySql(day);
  });

  it('finds the ten largest listings to the dollar', () => {
    const ten = exposure.by('listing').slice(0, 10);
    expect(ten.filter((row) => row.high > 1_000_000_000)).toHaveLength(10);
    expect(ten.some((row) => row.low > 0 && row.low < row.high)).toBe(true);
    for (const row of ten) expect([row.key, ...endsOf(figures, row.key)]).toEqual([row.key, ...ends(row)]);
    const largest = [...figures].filter(([key]) => key !== 'total').sort(([, a], [, b]) => b[1] - a[1]);
    expect(largest.slice(0, 10).map(([, [, high]]) => high)).toEqual(ten.map((row) => row.high));
  });

  it('finds every other listing to the dollar, by codes, by chapters and of the European Union', () => {
    const own = new Map(exposure.by('listing').map((row) => [row.key, ends(row)]));
    const other = new Map(
      [...figures.keys()].filter((key) => key !== 'total').map((key) => [key, endsOf(figures, key)]),
    );
    expect(Object.fromEntries(other)).toEqual(Object.fromEntries(own));
  });

  it('finds the national total, and of it what is known by HTS-10', () => {
    expect(endsOf(figures, 'total')).toEqual(ends(exposure.total()));
    const byCode = exposure.group(
      exposure.pairs.filter((pair) => exposure.levelOf(pair) === 'code'),
      () => ['all'],
    )[0];
    expect(byCode?.high).toBeGreaterThan(1_000_000_000);
    expect(figures.get('total')?.[2]).toBe(byCode?.high);
    expect(figures.get('total')?.[0]).toBe(byCode?.low);
  });
});
