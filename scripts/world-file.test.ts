import { readFileSync } from 'node:fs';
import { dataDirectory } from '@better-trade/data';
import { readTable } from '@better-trade/data/tables';
import { expect, it } from 'vitest';
import { countryRow } from '../data/src/row-schemas.js';
import world from '../packages/viz/src/world/world.json' with { type: 'json' };
import { worldFile } from './world-file.js';

it('world.json is what npm run world writes', () => {
  const path = new URL('../packages/viz/src/world/world.json', import.meta.url);
  expect(readFileSync(path, 'utf8') === worldFile()).toBe(true);
});

it('every country of the reference has a place on the map or is known to have none, and a Spanish name', () => {
  const placed = new Set([...Object.keys(world.points), ...world.withoutPlace]);
  const codes = readTable(dataDirectory(), 'countries/countries.csv', countryRow).map(({ code }) => code);
  expect(codes.filter((code) => !placed.has(code))).toEqual([]);
  expect(codes.filter((code) => !Object.keys(world.spanish).includes(code))).toEqual([]);
  expect(Object.values(world.spanish).filter((name) => /[()[\]]/.test(name))).toEqual([]);
});
