import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataDirectory, loadReference } from './load-reference.js';
import { digestOf, readSources, readTable } from './read-tables.js';
import { verifyTables } from './verify-tables.js';

const directory = dataDirectory();
const reference = loadReference();

function csvFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !['node_modules', 'dist', 'src', 'import', 'build'].includes(name))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory()
        ? csvFiles(path)
        : /\.csv(\.gz)?$/.test(name)
          ? [relative(directory, path)]
          : [];
    });
}

describe('the shipped tables', () => {
  it('are as sealed, and the packed reference is made of them', () => {
    expect(verifyTables(directory)).toEqual([]);
  });

  it('stand in sources.json, each in one source', () => {
    const named = readSources(directory).flatMap((source) => source.tables.map((table) => table.path));
    expect([...named].sort()).toEqual(csvFiles(directory).sort());
  });

  it('classify only what exists, by codes that exist', () => {
    const subjects = {
      good: new Set<string>(reference.goods.map((good) => good.id)),
      order: new Set(reference.orders.map((order) => order.id)),
      sector: new Set(reference.sectors.map((sector) => sector.id)),
    };
    const wrong = reference.classifications.filter(
      (row) => !reference.hts.has(row.hts) || !subjects[row.subjectKind].has(row.subject),
    );
    expect(wrong).toEqual([]);
  });

  it('classify no subject twice by the same code from the same hand', () => {
    const keys = reference.classifications.map((row) =>
      [row.subjectKind, row.subject, row.hts, row.basis, row.basis === 'dol' ? row.source : ''].join('|'),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('name only goods and countries that have a row of their own', () => {
    const goods = new Set<string>(reference.goods.map((good) => good.id));
    const countries = new Set<string>(reference.countries.map((country) => country.code));
    const named = [
      ...reference.listings.flatMap((row) => [row.good, row.inputGood ?? row.good]),
      ...reference.relations.flatMap((row) => [row.inputGood, row.outputGood]),
    ];
    expect(named.filter((good) => !goods.has(good))).toEqual([]);
    const places = [
      ...reference.listings.map((row) => row.country),
      ...reference.relations.flatMap((row) => [row.inputCountry, row.outputCountry ?? row.inputCountry]),
      ...reference.orders.flatMap((order) => order.country ?? []),
      ...reference.aliases.map((alias) => alias.country),
      ...reference.assessmentLevels.map((row) => row.country),
    ];
    expect(places.filter((place) => !countries.has(place))).toEqual([]);
  });

  it('send every retired code to a code that exists, and retire none that exists', () => {
    const retired = reference.hts.successors('1801000000');
    expect(retired.map((row) => row.successor)).toEqual(['1801000010', '1801000090']);
    expect(retired.every((row) => reference.hts.has(row.successor))).toBe(true);
    expect(reference.hts.has('1801000000')).toBe(false);
  });

  it('record the repairs that the sources needed', () => {
    const reasons = reference.repairs.map((repair) => `${repair.printed}>${repair.kept}`);
    expect(reasons).toContain("CÃ´te d'Ivoire>Côte d'Ivoire");
    expect(reasons).toContain('>NA');
    expect(reasons).toContain('Malaysia >Malaysia');
    expect(reasons).toContain('4402.1>4402.10');
  });

  it('have one digest, whatever the order of the sources', () => {
    const sources = readSources(directory);
    expect(digestOf([...sources].reverse())).toBe(digestOf(sources));
    expect(reference.digest).toBe(digestOf(sources));
  });
});

describe('reading a table', () => {
  it('names table, line and column of the first row that does not fit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'btt-table-'));
    writeFileSync(join(folder, 't.csv'), 'code\n12\nx1\n');
    const schema = z.object({ code: z.string().regex(/^\d+$/) });
    expect(() => readTable(folder, 't.csv', schema)).toThrow(/BTT_TABLE_ROW: t\.csv line 3: [\s\S]*code/);
  });

  it('keeps leading zeros, because no cell is ever a number', () => {
    const folder = mkdtempSync(join(tmpdir(), 'btt-table-'));
    writeFileSync(join(folder, 't.csv'), 'hts\n0901110015\n');
    expect(readTable(folder, 't.csv', z.object({ hts: z.string() }))).toEqual([{ hts: '0901110015' }]);
  });
});

describe('what orders and sectors take in', () => {
  const listed = new Set([
    ...reference.listings.map((row) => `${row.good}@${row.country}`),
    ...reference.relations.map((row) => `${row.outputGood}@${row.outputCountry}`),
  ]);

  it('is a listed good of the country of the order, once, with a reason of its own', () => {
    const country = new Map(reference.orders.map((order) => [order.id, order.country]));
    const wrong = reference.orderGoods.filter(
      ({ order, good }) =>
        !country.has(order) || (country.get(order) !== null && !listed.has(`${good}@${country.get(order)}`)),
    );
    expect(wrong).toEqual([]);
    const keys = reference.orderGoods.map(({ order, good }) => `${order} ${good}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(50);
  });

  it('is a listed good of China for every sector', () => {
    const sectors = new Set(reference.sectors.map((sector) => sector.id));
    expect(
      reference.sectorGoods.filter(({ sector, good }) => !sectors.has(sector) || !listed.has(`${good}@CN`)),
    ).toEqual([]);
    expect(new Set(reference.sectorGoods.map(({ sector }) => sector)).size).toBe(sectors.size);
  });
});
