import { expect, it } from 'vitest';
import { reference } from '../testing/reference.js';
import { source } from '../testing/rows.js';
import { describeReference } from './report.js';

it('describes a reference by date, digest and the editions of its sources, in one order', () => {
  const sources = [source('b', { edition: 'second' }), source('a', { edition: 'first' })];
  const described = describeReference(reference({ sources }));
  expect(described).toEqual({
    date: '2026-01-02',
    digest: '0'.repeat(64),
    sources: [
      { id: 'a', edition: 'first', published: '2022', retrieved: '2026-01-02' },
      { id: 'b', edition: 'second', published: '2022', retrieved: '2026-01-02' },
    ],
  });
  expect(describeReference(reference({ sources: sources.reverse() }))).toEqual(described);
});
