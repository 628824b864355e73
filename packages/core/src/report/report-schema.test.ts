import { readFileSync } from 'node:fs';
import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { report } from '../testing/report.js';
import { derivedListings } from '../testing/rows.js';
import { reportJsonSchema, reportSchema } from './report-schema.js';

/** Lines that make a finding of every kind, every verdict and every cause. */
const LINES = [
  { hts: '1801.00.0010', origin: 'CI', value: '12,000.50', ref: 'entry 1' },
  { hts: '8507.60.0010', origin: 'CN', value: '7', names: ['Hoshine Silicon Industry Co., Ltd.'] },
  { hts: '6109.10.0012', origin: 'CN', names: ['Hetian Taida Apparell'] },
  { hts: '1802.00.0000', origin: 'GH' },
  { hts: '9903.88.15', origin: 'CN' },
  { hts: '', origin: 'CN' },
  { hts: '4402.1', origin: 'CN' },
  { hts: '7777', origin: 'CN' },
  { hts: '1802.00.0000', origin: 'Ghanna' },
  { hts: '1802.00.0000', origin: '' },
  { hts: '1802.00.0000', origin: 'GH', value: 'n/a' },
  { hts: '8517.13.0000', origin: 'GH' },
];

describe('the schema of the report', () => {
  it('takes a report of every kind of verdict, read back from JSON, and changes nothing in it', () => {
    const made = report(world(), LINES, derivedListings());
    expect(Object.values(made.summary.byKind).every((count) => count > 0)).toBe(true);
    expect(Object.keys(made.summary.byCause)).toHaveLength(7);
    const json = JSON.stringify(made);
    expect(JSON.stringify(reportSchema.parse(JSON.parse(json)))).toBe(json);
  });

  it('takes a report on the real reference', () => {
    const made = report(loadReference(), LINES);
    expect(reportSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it('has the keys of the report, in their order', () => {
    const keys = 'schemaVersion tool rules asOf options reference input summary coverage lines'.split(' ');
    expect(Object.keys(reportSchema.shape)).toEqual(keys);
    expect(Object.keys(report(world(), []))).toEqual(keys);
  });

  it.each([
    ['another version', { schemaVersion: '0.9' }],
    ['another tool', { tool: { name: 'other', version: '1' } }],
    ['a key that it does not know', { verdicts: [] }],
    ['a day that is none', { asOf: 'today' }],
    ['lines that are none', { lines: [{ line: 1 }] }],
  ])('refuses %s', (_, change) => {
    const made = JSON.parse(JSON.stringify({ ...report(world(), LINES), ...change }));
    expect(reportSchema.safeParse(made).success).toBe(false);
  });

  it('refuses a finding with an id, a risk or a kind of its own making', () => {
    for (const change of [{ id: 'BTT-xyz' }, { risk: 'extreme' }, { kind: 'rumour' }, { country: 'China' }]) {
      const made = report(world(), LINES);
      const [line, ...rest] = made.lines;
      const [finding] = line?.findings ?? [];
      const lines = [{ ...line, findings: [{ ...finding, ...change }] }, ...rest];
      expect(reportSchema.safeParse(JSON.parse(JSON.stringify({ ...made, lines }))).success).toBe(false);
    }
  });
});

describe('the JSON Schema', () => {
  it('is the one that the package ships (npx tsx scripts/write-report-schema.ts)', () => {
    const shipped = readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });

  it('requires every key and allows no other', () => {
    expect(reportJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: Object.keys(reportSchema.shape),
      additionalProperties: false,
    });
  });
});
