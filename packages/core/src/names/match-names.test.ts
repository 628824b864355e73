import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { createNameMatcher, type ListedName } from './match-names.js';

const LISTED: readonly ListedName[] = [
  { target: 'taida', name: 'Hetian Taida Apparel Co., Ltd.' },
  { target: 'taida', name: 'Hetian TEDA Garment' },
  { target: 'xpcc', name: 'XPCC' },
  { target: 'hoshine', name: 'Hoshine Silicon Industry Co., Ltd.' },
  { target: 'meigui', name: 'Meigui' },
];
const match = createNameMatcher(LISTED);
const sketch = (name: string) =>
  match(name).map(({ target, how, distance }) => `${target} ${how} ${distance}`);

describe('a name on the line', () => {
  it.each([
    'Hetian Taida Apparel Co., Ltd.',
    'HETIAN TAIDA APPAREL CO LTD',
    ' Hetian  Taida Apparel Co. Ltd ',
    'Hetian-Taida Apparel (Co., Ltd.)',
  ])('%j is exact but for case, punctuation and spaces', (name) => {
    expect(sketch(name)).toEqual(['taida exact 0']);
  });

  it.each(['Hetian Taida Apparel', 'Hetian Taida Apparel Corporation', 'Hetian Taida Apparel LLC'])(
    '%j is the normalised name under another legal form',
    (name) => {
      expect(sketch(name)).toEqual(['taida normalised 0']);
    },
  );

  it.each([
    ['Hetian Taide Apparel', 1],
    ['Hetian Taida Aparel Co., Ltd.', 1],
    ['Hetain Taida Apparel', 2],
    ['Hetian Taida Apparels Ltd', 1],
  ])('%j is possible, with its %d edits shown', (name, edits) => {
    expect(sketch(name)).toEqual([`taida possible ${edits}`]);
  });

  it('that holds a listed name as whole words is possible', () => {
    expect(sketch('Urumqi Hoshine Silicon Industry Branch Office')).toEqual(['hoshine possible 21']);
  });

  it.each(['Hoshine', 'NewHoshine Silicon Industrys of Ghana', 'Hetian Haolin Hair', 'Taida', 'Apparel'])(
    '%j is not near enough to any',
    (name) => {
      expect(sketch(name)).toEqual([]);
    },
  );

  it.each(['XPCD', 'XPC', 'Meigiu', 'Meigu', 'The Meigui Trading House'])(
    '%j is never near a short listed name',
    (name) => {
      expect(sketch(name)).toEqual([]);
    },
  );

  it('that is short is still met whole', () => {
    expect(sketch('xpcc')).toEqual(['xpcc exact 0']);
    expect(sketch('Meigui Ltd')).toEqual(['meigui normalised 0']);
  });

  it('that is empty or only punctuation meets nothing', () => {
    expect(sketch('')).toEqual([]);
    expect(sketch('.,;')).toEqual([]);
  });

  it('shows what was named and what is listed', () => {
    expect(match(' hetian teda garment ')).toEqual([
      {
        target: 'taida',
        named: 'hetian teda garment',
        listed: 'Hetian TEDA Garment',
        how: 'exact',
        distance: 0,
      },
    ]);
  });
});

describe('the answer', () => {
  it('has each target once, with its strongest meeting', () => {
    const twice = createNameMatcher([
      { target: 'one', name: 'Hetian Taida Apparell' },
      { target: 'one', name: 'Hetian Taida Apparel Inc' },
      { target: 'two', name: 'Hetian Taida Apparel' },
    ]);
    expect(twice('Hetian Taida Apparel').map(({ target, how }) => `${target} ${how}`)).toEqual([
      'two exact',
      'one normalised',
    ]);
  });

  it('is remembered', () => {
    expect(match('Hetian Taide Apparel')).toBe(match('Hetian Taide Apparel'));
  });

  it('does not depend on the order of the listed names', () => {
    const name = fc.constantFrom(
      'Hetian Taida Apparel',
      'Hoshine Silicon Industrie',
      'XPCC',
      'Hetian TEDA Garmen',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...LISTED], { minLength: LISTED.length }), name, (listed, text) => {
        expect(createNameMatcher(listed)(text)).toEqual(match(text));
      }),
    );
  });

  it('is a list for any text, and distance is nought unless the name is only possible', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const met of match(text)) expect(met.distance === 0).toBe(met.how !== 'possible');
      }),
    );
  });
});
