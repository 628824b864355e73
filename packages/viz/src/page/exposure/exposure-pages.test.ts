import { createExposure, exposureReport, gapsReport, nationalReport } from '@better-trade/core/exposure';
import { loadReference, loadTrade } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { world } from '../../../../core/src/testing/reference.js';
import { trade } from '../../../../core/src/testing/trade.js';
import { expectInert, expectWhole, open, poisoned, sectionsOf, text } from '../../testing/pages.js';
import { renderReport } from '../render-report.js';

const VALUES = trade({
  detail: {
    '1801.00.0010': { CN: 1, TM: 4 },
    '5201.00.1400': { CN: 2_000_000 },
    '8507.60.0090': { CN: 3_000_000 },
    '8517.13.0000': { CN: 40_000_000 },
  },
  chapters: { '18': { CI: 700, GH: 20 } },
});
const EXPOSURE = createExposure(world(), VALUES);
const NATIONAL = nationalReport(EXPOSURE, '0.0.0-test', {});
const BY_COUNTRY = exposureReport(EXPOSURE, '0.0.0-test', { by: 'country' });
const GAPS = gapsReport(EXPOSURE, '0.0.0-test', {});

describe('the national page', () => {
  const document = open(renderReport(NATIONAL));

  it('begins with how much stands behind how many listings, and of how many only a bound is known', () => {
    expect(text(document.querySelector('#summary'))).toMatch(
      /^Behind \d+ listings stand at least \$[\d.]+m and at most \$[\d.]+m of U\.S\. imports for consumption 2024, customs value.*only an upper bound is known\. Not reached by any order, Finding or UFLPA sector: /,
    );
  });

  it('says what could not be counted before it shows what could', () => {
    expect(sectionsOf(document)).toEqual([
      'data',
      'not-counted',
      'top',
      'where',
      'what',
      'gaps',
      'chains',
      'pairs',
      'left-out',
      'method',
    ]);
  });

  it('gives every listed good of a country a row by its name, with the dollars of the report', () => {
    for (const { pair, exposure } of NATIONAL.gaps.rows) {
      const row = document.getElementById(pair);
      expect(text(row), pair).toContain(exposure.high.toLocaleString('en-US'));
    }
  });

  it('says the year, the basis and the digest of the values', () => {
    const data = text(document.querySelector('#data'));
    for (const part of ['imports for consumption 2024', 'customs value, USD', NATIONAL.trade.sha256])
      expect(data).toContain(part);
  });
});

describe.each([
  ['national', NATIONAL],
  ['by country', BY_COUNTRY],
  ['gaps', GAPS],
] as const)('the page of a report (%s)', (_, report) => {
  it.each(['en', 'es'] as const)('is whole and says no word of comfort (%s)', (lang) => {
    expectWhole(open(renderReport(report, { lang })));
  });

  it('stays text whatever its fields hold', () => {
    const kept =
      /^(?:kind|list|lists|level|status|grade|by|flow|measure|unit|reach|covers|scope|basis|role|tier)$/;
    expectInert(open(renderReport(poisoned(report, kept))));
  });

  it('has the same bytes for the same report', () => {
    expect(renderReport(JSON.parse(JSON.stringify(report)))).toBe(renderReport(report));
  });
});

describe('what is said where nothing is counted', () => {
  it('nothing listed is no finding, and no zero', () => {
    const none = nationalReport(EXPOSURE, '0', { countries: ['TM' as never], goods: ['cotton' as never] });
    const document = open(renderReport(none));
    expect(text(document.querySelector('#summary'))).toBe(
      'No list in force names a good and a country of this choice, so nothing is counted.',
    );
    expectWhole(document);
  });

  it('what the set does not hold is not known, never 0 dollars', () => {
    const exposure = createExposure(world(), trade({ complete: false, detail: {}, chapters: {} }));
    const document = open(renderReport(gapsReport(exposure, '0', {})));
    expect(text(document.querySelector('#summary'))).toContain('For none of the listings is a value known');
    expect(text(document.querySelector('#all-pairs tbody'))).toContain('not known');
    expect(text(document.querySelector('#not-counted'))).toContain(
      'may have been imported, and is not counted',
    );
  });

  it('rows that were left out are counted, and the totals hold them', () => {
    const document = open(renderReport(gapsReport(EXPOSURE, '0', { top: 2 })));
    expect(document.querySelectorAll('#all-pairs tbody tr')).toHaveLength(2);
    expect(text(document.querySelector('#left-out'))).toContain('left out by --top');
  });
});

it('the national page of the shipped data is smaller than two megabytes', () => {
  const exposure = createExposure(loadReference(), loadTrade());
  const html = renderReport(nationalReport(exposure, '0', {}));
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  expectWhole(open(html));
});
