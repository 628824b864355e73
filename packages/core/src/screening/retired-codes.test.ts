import { describe, expect, it } from 'vitest';
import { reference, world } from '../testing/reference.js';
import { classification, good, listing, successor } from '../testing/rows.js';
import { screening, sketches } from '../testing/screen.js';

describe('a retired code with several successors', () => {
  const retired = screening(
    world({
      goods: [good('cocoa', 'Cocoa'), good('organic-cocoa', 'Organic Cocoa')],
      listings: [
        listing(),
        listing({ good: 'organic-cocoa', exploitation: 'FL' }),
        listing({ good: 'mixed' }),
      ],
      classifications: [
        classification('cocoa', '1801'),
        classification('organic-cocoa', '1801.00.0010'),
        classification('mixed', '1801.00.0010'),
        classification('mixed', '1801.00.0090', { scope: 'basket' }),
      ],
      successors: [successor('1801.00.0000', '1801.00.0010'), successor('1801.00.0000', '1801.00.0090')],
    }),
  );

  it('meets a good exactly where all successors do, partly where only some do, and else at its weakest', () => {
    const verdict = retired('1801.00.0000', 'CI');
    expect(sketches(verdict)).toEqual([
      'listing TVPRA cocoa CL exact medium',
      'listing TVPRA organic-cocoa FL partial medium',
      'listing TVPRA mixed CL basket low',
    ]);
    expect(verdict.hts).toBe('1801.00.0010 1801.00.0090');
    expect(verdict.mended.map((problem) => problem.code)).toEqual(['BTT_HTS_RETIRED']);
  });

  it('meets a good partly where one successor is too short to tell', () => {
    const short = screening(
      reference({
        listings: [listing({ good: 'shells' })],
        classifications: [
          classification('shells', '1801.00.0010', { scope: 'basket' }),
          classification('shells', '1802.00.0000'),
        ],
        successors: [successor('1803', '1801.00.0010'), successor('1803', '18')],
      }),
    );
    expect(sketches(short('1803', 'CI'))).toEqual(['listing TVPRA shells CL partial low']);
  });
});
