import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadSymbols } from './spread-symbols.js';

const BOUNDS = { left: 0, top: 0, right: 960, bottom: 460 };

it('lets symbols stand that do not meet', () => {
  const symbols = [
    { x: 100, y: 100, r: 5 },
    { x: 200, y: 100, r: 5 },
  ];
  expect(spreadSymbols(symbols, BOUNDS).map(({ x, y }) => [x, y])).toEqual([
    [100, 100],
    [200, 100],
  ]);
});

it('parts symbols at one point', () => {
  const [one, other] = spreadSymbols(
    [
      { x: 100, y: 100, r: 5 },
      { x: 100, y: 100, r: 5 },
    ],
    BOUNDS,
  );
  expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(10);
});

it('leaves none upon another and none outside, and remembers where each belongs', () => {
  const symbol = fc.record({
    x: fc.integer({ min: 300, max: 360 }),
    y: fc.integer({ min: 180, max: 240 }),
    r: fc.constantFrom(4, 5.5, 7.5, 10, 13),
  });
  fc.assert(
    fc.property(fc.array(symbol, { maxLength: 30 }), (symbols) => {
      const spread = spreadSymbols(symbols, BOUNDS);
      spread.forEach((one, i) => {
        expect([one.homeX, one.homeY]).toEqual([symbols[i]?.x, symbols[i]?.y]);
        for (const other of spread.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 0.5);
      });
    }),
    { numRuns: 50 },
  );
});
