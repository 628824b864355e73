import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { good, listing, successor } from '../testing/rows.js';
import { lookUp } from './look-up.js';

const tables = world({ successors: [successor('1801.00.0000', '1801.00.0010')] });
const look = (text: string) => lookUp(tables, text);

/** The answer, if it is of the kind that the test is about. */
function ofKind<K extends ReturnType<typeof lookUp>['kind']>(kind: K, text: string) {
  const found = look(text);
  if (found.kind !== kind) throw new Error(`${text} was looked up as ${found.kind}`);
  return found as Extract<ReturnType<typeof lookUp>, { kind: K }>;
}

describe('a code', () => {
  it('has its text, what is printed under it, and who is classified there', () => {
    const code = ofKind('hts', '1801.00');
    expect(code).toMatchObject({ hts: '1801.00', path: ['Cocoa beans'], successors: [] });
    expect(code.under).toEqual([
      { hts: '1801.00.0010', description: 'Organic' },
      { hts: '1801.00.0090', description: 'Other' },
    ]);
    expect(code.matches).toMatchObject([{ subject: 'cocoa', kind: 'good', grade: 'exact' }]);
    expect(code.matches[0]?.listings.map((row) => `${row.country} ${row.exploitation}`)).toEqual([
      'CI CL',
      'CI FL',
      'CI FCL',
      'GH CL',
    ]);
  });

  it('has the relations of a downstream good', () => {
    const good = ofKind('hts', '8507.60').matches.find((match) => match.subject === 'lithium-ion-batteries');
    expect(good?.relations.map((row) => row.id)).toEqual(['cobalt-ore@CD>lithium-ion-batteries@CN']);
  });

  it('that is retired says where it went', () => {
    expect(ofKind('hts', '1801.00.0000').successors.map((row) => row.successor)).toEqual(['1801000010']);
  });

  it('is read in every way that a line may write it', () => {
    expect(ofKind('hts', '="0901110010"').hts).toBe('0901.11.0010');
    expect(ofKind('hts', '901.11.0010').hts).toBe('0901.11.0010');
  });
});

describe('a country', () => {
  it.each(['CI', 'CIV', 'Ivory Coast', '7480'])('%s has its listings', (text) => {
    const found = ofKind('country', text);
    expect(found.country.code).toBe('CI');
    expect(found.listings.map((row) => row.good)).toEqual(['cocoa', 'cocoa', 'cocoa']);
  });

  it('has the relations that it is the input or the output of, and its orders', () => {
    expect(ofKind('country', 'China').relations).toHaveLength(2);
    expect(ofKind('country', 'CD').relations.map((row) => row.inputCountry)).toEqual(['CD']);
    expect(ofKind('country', 'TM').orders.map((order) => order.id)).toEqual(['wro-turkmen-cotton']);
  });

  it('has what was listed once, whatever the day', () => {
    const ended = lookUp(world({ listings: [listing({ to: '2010' })] }), 'CI');
    expect(ended.kind === 'country' && ended.listings).toHaveLength(1);
  });
});

describe('a good', () => {
  it.each(['cocoa', 'Cocoa', 'COCOA BEANS', 'cocoa-beans'])(
    '%s is found by slug, name or other name',
    (text) => {
      const found = ofKind('good', text);
      expect(found.good.id).toBe('cocoa');
      expect(found.listings.map((row) => row.good)).toEqual(['cocoa', 'cocoa', 'cocoa', 'cocoa']);
      expect(found.classifications.map((row) => row.hts)).toEqual(['1801']);
    },
  );

  it('has what it is made of and what is made of it', () => {
    expect(ofKind('good', 'lithium-ion-batteries').made.map((row) => row.inputGood)).toEqual(['cobalt-ore']);
    expect(ofKind('good', 'cotton').input.map((row) => row.outputGood)).toEqual(['garments']);
  });
});

describe('a word that is nothing here', () => {
  it.each([
    ['cocao', ['cocoa']],
    ['cott', ['cotton']],
    ['batteries', ['lithium-ion-batteries']],
  ])('%s gets suggestions and is not guessed', (text, suggestions) => {
    expect(ofKind('nothing', text).suggestions).toEqual(suggestions);
  });

  it('gets five suggestions at most, the nearest first and equal ones by name', () => {
    const ids = ['teal', 'team', 'teak', 'tea', 'bears', 'teas', 'tear'];
    for (const order of [ids, [...ids].reverse()])
      expect(lookUp(world({ goods: order.map((id) => good(id, id)) }), 'tee')).toMatchObject({
        suggestions: ['tea', 'teak', 'teal', 'team', 'tear'],
      });
  });

  it.each(['xyzzy plugh', '7777', 'Congo'])('%s is nothing, and said back as it was written', (text) => {
    expect(ofKind('nothing', text)).toMatchObject({ text, suggestions: [] });
  });
});

it('finds codes, countries and goods of the real reference', () => {
  const real = loadReference();
  expect(['1801.00.0010', 'Burma', 'cotton', 'NA'].map((text) => lookUp(real, text).kind)).toEqual([
    'hts',
    'country',
    'good',
    'country',
  ]);
});
