import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { createScreener } from './create-screener.js';

const RETIRED_AND_SEVERAL = ['5201.00.1800;6109.10.0012', '1801.00.0010 9903.88.15', '9903.88.15', 'x', ''];
const ORIGINS = ['CN', 'Ivory Coast', 'TM', 'nowhere', ''];

describe('the verdict of a pair', () => {
  const reference = loadReference();
  const cells = [
    ...['52', '61', '84']
      .flatMap((chapter) => reference.hts.under(chapter, 200))
      .filter((_, i) => i % 5 === 0),
    ...reference.hts.retired().slice(0, 20),
    ...RETIRED_AND_SEVERAL,
  ];

  it.each(['high', 'low'] as const)('is that of a line 0 with nothing else, shown from %s', (minRisk) => {
    const screener = createScreener(reference, { minRisk });
    const differing = cells.flatMap((hts) =>
      ORIGINS.filter(
        (origin) =>
          JSON.stringify(screener.screenPair(hts, origin)) !==
          JSON.stringify(screener.screenLine({ line: 0, hts, origin })),
      ).map((origin) => [hts, origin]),
    );
    expect(differing).toEqual([]);
  });

  it('is not remembered, unlike that of a line', () => {
    const { screenLine, screenPair } = createScreener(world());
    const line = { line: 0, hts: '1801.00.0010', origin: 'CI' };
    expect(screenLine(line).findings).toBe(screenLine(line).findings);
    expect(screenPair(line.hts, line.origin).findings).not.toBe(screenLine(line).findings);
    expect(screenPair(line.hts, line.origin)).toEqual(screenLine(line));
  });
});
