import { expect, it } from 'vitest';
import { findingId, idAfter, idBefore } from './finding-id.js';

it('is BTT- and twelve hex digits that stay the same from one release to the next', () => {
  expect(findingId('listing', 'TVPRA', 'cocoa', '', '1801000010', 'CI')).toBe('BTT-43ded80364ed');
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

it('differs for every good, code and country of a large catalogue', () => {
  const ids = new Set<string>();
  for (let code = 1000; code < 1100; code++)
    for (const good of ['cocoa', 'cacao', 'tea', 'teak', 'a', 'b', 'ab', 'ba'])
      for (const country of ['CI', 'IC', 'GH', null])
        for (const list of ['TVPRA', 'CBP'])
          ids.add(findingId('listing', list, good, '', String(code), country));
  expect(ids.size).toBe(100 * 8 * 4 * 2);
});

it('is the same over the parts that many ids begin with and the two that follow', () => {
  const before = idBefore('downstream', 'TVPRA', 'garments', 'cotton@CN > garments');
  expect(idAfter(before, '6109100012', null)).toBe(
    findingId('downstream', 'TVPRA', 'garments', 'cotton@CN > garments', '6109100012', null),
  );
  expect(idAfter(before, '61', 'VN')).toBe(
    findingId('downstream', 'TVPRA', 'garments', 'cotton@CN > garments', '61', 'VN'),
  );
});
