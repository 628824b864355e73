import type { Classification, Successor } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { buildHtsIndex } from '../screening/hts-index.js';
import { linesUnder } from '../screening/lines-under.js';
import { reference } from '../testing/reference.js';
import { classification, digits, successor } from '../testing/rows.js';
import { matchCodes } from './match-codes.js';

/** `cocoa exact`, for each subject that a code meets. */
function met(
  code: string,
  classifications: readonly Classification[],
  successors: readonly Successor[] = [],
): readonly string[] {
  return matched([code], classifications, successors).matches[0]?.map(said) ?? [];
}

function matched(
  codes: readonly string[],
  classifications: readonly Classification[],
  successors: readonly Successor[] = [],
) {
  const { hts } = reference({ successors });
  return matchCodes(codes.map(digits), buildHtsIndex(classifications, linesUnder(hts)), hts);
}

const said = ({ subject, grade }: { subject: string; grade: string }): string => `${subject} ${grade}`;

const COCOA = [classification('cocoa', '1801')];

describe('a code that is in the schedule', () => {
  it('meets what is classified at it, at a code that it begins with, or at codes that begin with it', () => {
    expect(met('1801.00.0010', COCOA)).toEqual(['cocoa exact']);
    expect(met('1801', COCOA)).toEqual(['cocoa exact']);
    expect(met('18', COCOA)).toEqual(['cocoa partial']);
    expect(met('1802.00.0000', COCOA)).toEqual([]);
  });

  it('meets exactly what exclusive codes under it take in whole', () => {
    const both = [classification('cocoa', '1801.00.0010'), classification('cocoa', '1801.00.0090')];
    expect(met('1801', both)).toEqual(['cocoa exact']);
    expect(met('1801', both.slice(1))).toEqual(['cocoa partial']);
  });

  it('is never read as its successors, though it had one', () => {
    expect(met('1801.00.0010', COCOA, [successor('1801.00.0010', '1802.00.0000')])).toEqual(['cocoa exact']);
  });
});

describe('a code that has ended', () => {
  it('stands for its one successor', () => {
    expect(met('1801.00.0020', COCOA, [successor('1801.00.0020', '1801.00.0010')])).toEqual(['cocoa exact']);
  });

  it('stands for the successors of the subheading that ended with it', () => {
    expect(met('1803.10.0000', COCOA, [successor('1803.10', '1801.00.0010')])).toEqual(['cocoa exact']);
  });

  it('stands for its own successors before those of its subheading', () => {
    const both = [successor('1803.10', '1802.00.0000'), successor('1803.10.0000', '1801.00.0010')];
    expect(met('1803.10.0000', COCOA, both)).toEqual(['cocoa exact']);
  });

  it('meets exactly what all of its successors meet exactly, as weakly as the weakest of them', () => {
    const split = [successor('1803', '1801.00.0010'), successor('1803', '1802.00.0000')];
    const shells = classification('cocoa', '1802');
    expect(met('1803', [...COCOA, shells], split)).toEqual(['cocoa exact']);
    expect(met('1803', [...COCOA, { ...shells, scope: 'basket' }], split)).toEqual(['cocoa basket']);
    expect(met('1803', COCOA, split)).toEqual(['cocoa partial']);
  });

  it('counts a successor once that two sources name', () => {
    const twice = [
      successor('1803', '1801.00.0010'),
      successor('1803', '1801.00.0010', { basis: 'curated', source: 'another' }),
    ];
    expect(met('1803', COCOA, twice)).toEqual(['cocoa exact']);
  });

  it('is taken at the longest line above it where no successor is known, and is named', () => {
    const { matches, unplaced } = matched(['1801.00.0050', '1809.00.0000'], COCOA);
    expect(matches.map((some) => some.map(said))).toEqual([['cocoa exact'], ['cocoa partial']]);
    expect(unplaced).toEqual([
      { hts: '1801000050', takenAt: '18010000' },
      { hts: '1809000000', takenAt: '18' },
    ]);
  });

  it('meets nothing where the schedule has no such chapter, and is named', () => {
    const { matches, unplaced } = matched(['7700.00.0000'], COCOA);
    expect(matches).toEqual([[]]);
    expect(unplaced).toEqual([{ hts: '7700000000', takenAt: '' }]);
  });
});

describe('chapters 98 and 99', () => {
  it.each(['98', '9801.00.1012', '9903.88.15', '9999.95.0000'])('name no goods: %s meets nothing', (code) => {
    const everything = ['98', '99'].map((chapter) => classification('cocoa', chapter));
    const { matches, unplaced } = matched([code], everything);
    expect(matches).toEqual([[]]);
    expect(unplaced).toEqual([]);
  });
});
