import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.js';

const BOUNDS = { left: 0, top: 0, right: 400, bottom: 300 };
const at = (x: number, y: number) => ({ x, y, homeX: x, homeY: y, r: 6 });

it('puts a label to the right of its symbol, without a line', () => {
  expect(placeLabels([at(100, 100)], [['Peru']], BOUNDS)).toMatchObject([
    { text: 'Peru', anchor: 'start', lead: null },
  ]);
});

it('puts it elsewhere where it would be cut or cover another symbol', () => {
  const [label] = placeLabels([at(390, 100)], [['Peru']], BOUNDS);
  expect(label?.anchor).not.toBe('start');
  const [beside] = placeLabels([at(100, 100), at(120, 100)], [['Peru']], BOUNDS);
  expect(beside?.anchor).not.toBe('start');
});

it('takes the short text where the long one has no room, and none where neither has', () => {
  const narrow = { left: 80, top: 80, right: 140, bottom: 120 };
  expect(placeLabels([at(100, 100)], [['A very long name', 'PE']], narrow)).toMatchObject([{ text: 'PE' }]);
  expect(placeLabels([at(100, 100)], [['A very long name', 'Also long']], narrow)).toEqual([null]);
});
