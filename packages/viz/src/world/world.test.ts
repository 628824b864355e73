import { expect, it } from 'vitest';
import { project, WORLD_HEIGHT, WORLD_WIDTH } from './projection.js';
import { pointOf, WORLD_LAND } from './world.js';

/** The largest y of a path of one piece. */
function lowestPoint(path: string): number {
  const [, y = 0, ...rest] = (path.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  let [at, lowest] = [y, y];
  for (let i = 1; i < rest.length; i += 2) {
    at += rest[i] ?? 0;
    lowest = Math.max(lowest, at);
  }
  return lowest;
}

const land = (code: string): string => WORLD_LAND.find((one) => one.code === code)?.path ?? '';

it('has land without a code for the two places that have none, and no other', () => {
  expect(WORLD_LAND.filter(({ code }) => code === null)).toHaveLength(2);
});

it.each(['GF', 'SJ', 'XK', 'TW', 'EH'])('draws %s as land of its own', (code) => {
  expect(land(code)).not.toBe('');
});

it('draws France without Guiana, and Ukraine and Crimea as one land', () => {
  expect(land('FR').match(/M/g)).toHaveLength(2);
  expect(land('UA').match(/M/g)).toHaveLength(1);
  const [, crimeaY = 0] = project([34, 44.6]) ?? [];
  expect(lowestPoint(land('UA'))).toBeGreaterThan(crimeaY);
});

it('has every point on the map, and none for a code that it does not know', () => {
  for (const { code } of WORLD_LAND) {
    if (code === null) continue;
    const [x, y] = pointOf(code) ?? [-1, -1];
    expect(x >= 0 && x <= WORLD_WIDTH && y >= 0 && y <= WORLD_HEIGHT, code).toBe(true);
  }
  expect(pointOf('ZZ')).toBeNull();
  expect(pointOf('constructor')).toBeNull();
});
