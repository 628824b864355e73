import { expect, it } from 'vitest';
import { findingId } from './finding-id.js';

it('is BTT- and twelve hex digits that never change', () => {
  expect(findingId('listing', 'TVPRA', 'cocoa', '', '1801000010', 'CI')).toBe('BTT-');
});

it('differs when any part differs, and when a part moves to its neighbour', () => {
  const ids = [
    findingId('listing', 'TVPRA', 'cocoa', '', '1801', 'CI'),
    findingId('listing', 'EO13126', 'cocoa', '', '1801', 'CI'),
    findingId('listing', 'TVPRA', 'cocoa', '', '1801', 'GH'),
    findingId('listing', 'TVPRA', 'cocoa', '', '180100', 'CI'),
    findingId('listing', 'TVPRA', '', 'cocoa', '1801', 'CI'),
    findingId('listing', 'TVPRAcocoa', '', '', '1801', 'CI'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
