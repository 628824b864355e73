import { describe, expect, it } from 'vitest';
import { parseDay } from '../codes/dates.js';
import { reference } from '../testing/reference.js';
import { entity, listing, order, relation, sector } from '../testing/rows.js';
import { activeLists, orderHoldsOn } from './active-lists.js';

const tables = reference({
  listings: [
    listing({ from: '2009', to: '2018' }),
    listing({ exploitation: 'FL', from: '2020' }),
    listing({ good: 'solar-cells', exploitation: null, inputGood: 'polysilicon', inputCountry: 'CN' }),
  ],
  relations: [relation({ from: '2022' })],
  sectors: [sector({ from: '2024-07-09' })],
  entities: [entity({ id: 'dated', effective: '2022-06-21' }), entity({ id: 'undated', effective: null })],
});
const on = (day: string) => activeLists(tables, parseDay(day));

describe('what is in force on a day', () => {
  it('has the statements of one good and country together, without those not yet or no longer made', () => {
    const stated = (day: string) =>
      (on(day).listings.get('cocoa|CI') ?? []).flat().map((row) => row.exploitation);
    expect(stated('2008-12-31')).toEqual([]);
    expect(stated('2018-12-31')).toEqual(['CL']);
    expect(stated('2019-06-30')).toEqual([]);
    expect(stated('2020-01-01')).toEqual(['FL']);
  });

  it('leaves derived rows to the relations, which carry the exploitation of the input', () => {
    expect(on('2026-01-01').listings.get('solar-cells|CI')).toBeUndefined();
  });

  it('has relations, sectors and entities only from their first day', () => {
    expect(on('2021-12-31').relations.size).toBe(0);
    expect(on('2022-01-01').relations.get('lithium-ion-batteries')).toHaveLength(1);
    expect([...on('2024-07-08').sectors.keys()]).toEqual([]);
    expect([...on('2024-07-09').sectors.keys()]).toEqual(['apparel']);
    expect([...on('2022-06-20').entities.keys()]).toEqual(['undated']);
    expect([...on('2022-06-21').entities.keys()]).toEqual(['dated', 'undated']);
  });
});

describe('an order', () => {
  const holds = (given: Parameters<typeof order>[0], day: string) =>
    orderHoldsOn(order(given), parseDay(day));

  it.each(['active', 'partially-modified'] as const)('that is %s holds from its first day on', (status) => {
    expect(holds({ status, effective: '2020-01-01' }, '2019-12-31')).toBe(false);
    expect(holds({ status, effective: '2020-01-01' }, '2020-01-01')).toBe(true);
    expect(holds({ status, effective: '2020-01-01' }, '2999-01-01')).toBe(true);
  });

  it.each(['ended', 'superseded', 'not-in-active-file', 'inactive-pending-litigation'] as const)(
    'that is %s holds until its end and not after',
    (status) => {
      expect(holds({ status, ended: '2023-02-03' }, '2023-02-02')).toBe(true);
      expect(holds({ status, ended: '2023-02-03' }, '2023-02-03')).toBe(false);
    },
  );

  it('that is no longer in force and has no end never holds', () => {
    expect(holds({ status: 'ended', ended: null }, '2021-01-01')).toBe(false);
  });
});
