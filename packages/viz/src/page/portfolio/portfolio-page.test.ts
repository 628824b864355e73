import {
  coverageOf,
  createPortfolioCounter,
  describeReference,
  mergeSummaries,
  PORTFOLIO_BY,
  PORTFOLIO_SCHEMA_VERSION,
  type PortfolioFile,
  type PortfolioReport,
} from '@better-trade/core';
import { describe, expect, it } from 'vitest';
import { world } from '../../../../core/src/testing/reference.js';
import { report } from '../../../../core/src/testing/report.js';
import { expectInert, expectWhole, open, poisoned, sectionsOf, text } from '../../testing/pages.js';
import { portfolioPage } from './portfolio-page.js';

const REFERENCE = world();
const ROWS = [
  { hts: '1801.00.0010', origin: 'CI', value: '412500' },
  { hts: '1801.00.0010', origin: 'GH' },
  { hts: '5201.00.1400', origin: 'CN', value: '70' },
  { hts: '8507.60.0090', origin: 'CN', value: '99.5' },
  { hts: '0402.10.0000', origin: 'CI', value: '17000' },
  { hts: '0901.11.0010', origin: 'TM', value: '5' },
];

function file(name: string, given: Partial<PortfolioFile> = {}): PortfolioFile {
  const nothing = createPortfolioCounter().totals();
  return {
    name,
    status: 'counted',
    error: null,
    sameAs: null,
    bytes: 100,
    sha256: 'b'.repeat(64),
    columns: { hts: 'HTS No.' },
    rows: ROWS.length,
    rejected: 0,
    firstRejected: null,
    warnings: [],
    read: nothing,
    ...given,
  };
}

interface Given {
  readonly rows?: typeof ROWS;
  readonly others?: readonly PortfolioFile[];
  readonly top?: number;
  readonly names?: number;
}

function portfolio({ rows = ROWS, others = [], top, names = 1 }: Given = {}): PortfolioReport {
  const counter = createPortfolioCounter({ file: 'a.csv', countries: REFERENCE.countries });
  const screened = report(REFERENCE, rows);
  screened.lines.forEach((line, i) => {
    counter.add(line, [`Maker ${i % names}`]);
  });
  const files = [file('a.csv', { read: counter.totals() }), ...others];
  const having = (status: PortfolioFile['status']): number =>
    files.filter((one) => one.status === status).length;
  const { baseline: _, ...summary } = screened.summary;
  return {
    schemaVersion: PORTFOLIO_SCHEMA_VERSION,
    kind: 'portfolio',
    tool: { name: 'btt', version: '1.2.3' },
    rules: { id: 'rules-v1' },
    asOf: '2026-01-02',
    options: { minRisk: 'low', map: {}, country: null, trace: null, skipDuplicates: false },
    reference: describeReference(REFERENCE),
    files,
    fileCounts: {
      all: files.length,
      counted: having('counted'),
      failed: having('failed'),
      skipped: having('skipped'),
      linesBeforeFailure: 0,
    },
    summary: mergeSummaries([{ ...summary, rejected: 0 }]),
    totals: Object.fromEntries(PORTFOLIO_BY.map((by) => [by, counter.table(by, top)])),
    coverage: coverageOf(REFERENCE),
  };
}

const FAILED = file('broken.csv', {
  status: 'failed',
  error: { code: 'BTT_CSV_COLUMNS', message: 'No column holds HTS codes.' },
  sha256: null,
});
const WHOLE = portfolio({
  names: 3,
  others: [
    FAILED,
    file('twice.csv', { sameAs: 'a.csv', status: 'skipped' }),
    file('rows.csv', {
      rejected: 2,
      firstRejected: { line: 7, column: 'hts', value: '12"', code: 'BTT_ROW_QUOTE', hint: 'Close it.' },
      warnings: ['Two columns look like values.'],
    }),
  ],
});

describe('the page of a portfolio', () => {
  const document = open(portfolioPage(WHOLE, 'en'));

  it('names the failed files and their reasons before everything else', () => {
    expect(text(document.querySelector('header .warn'))).toBe(
      '1 file failed. No total on this page holds a line of it:broken.csv: No column holds HTS codes.',
    );
  });

  it('says in one sentence what was met, what it is worth, and what could not be judged', () => {
    expect(text(document.querySelector('#summary'))).toBe(
      '4 of 6 lines in 2 files meet a list of goods made with child or forced labor, worth $413k as the files state it (1 line states no value and is in no sum); 1 file could not be read and 1 line could not be judged.',
    );
  });

  it('puts what could not be judged before every total', () => {
    expect(sectionsOf(document)).toEqual([
      'counts',
      'data',
      'not-screenable',
      ...PORTFOLIO_BY.map((by) => `by-${by}`),
      'files',
      'left-out',
      'method',
    ]);
  });

  it('lists every file with its digest, those in no total first', () => {
    const names = [...document.querySelectorAll('#all-files tbody th')].map(text);
    expect(names).toEqual(['broken.csv', 'twice.csv', 'a.csv', 'rows.csv']);
    expect(text(document.getElementById('input-a.csv'))).toContain('b'.repeat(64));
    expect(text(document.getElementById('input-broken.csv'))).toContain('not read to its end');
  });

  it('says what was done about files with the same bytes, and where rows could not be read', () => {
    expect(text(document.getElementById('same-twice.csv'))).toContain('skipped (--skip-duplicates)');
    expect(text(document.getElementById('rejected-rows.csv'))).toContain('line 7, column hts: “12"”');
    expect(text(document.querySelector('#warnings'))).toContain('Two columns look like values.');
  });

  it('has a sum that is not known where no line under a key states a value', () => {
    expect(text(document.querySelector('#origin-GH td'))).toBe('not known');
    expect(text(document.querySelector('#origin-CN td'))).toBe('169.50');
  });

  it('is whole', () => expectWhole(document));
});

describe('what is said where there is little', () => {
  it('no line is not a portfolio without findings', () => {
    const document = open(portfolioPage(portfolio({ rows: [] }), 'en'));
    expect(text(document.querySelector('#summary'))).toMatch(/^No line was counted; /);
    expectWhole(document);
  });

  it('no value is not zero dollars', () => {
    const rows = [{ hts: '1801.00.0010', origin: 'GH', value: '' }];
    const document = open(portfolioPage(portfolio({ rows }), 'en'));
    expect(text(document.querySelector('#summary'))).toContain('none of the lines states a value');
  });

  it('rows that --top left out are counted', () => {
    const document = open(portfolioPage(portfolio({ top: 1 }), 'en'));
    expect(text(document.querySelector('#left-out'))).toMatch(/By good.*: 1 of \d+ rows are in the report/);
    expect(document.querySelector('#totals-good')?.getAttribute('data-total')).not.toBeNull();
  });
});

describe('a portfolio of many files', () => {
  it('of two hundred stays under two megabytes and names every failed file', () => {
    const others = Array.from({ length: 200 }, (_, i) =>
      i % 4 === 0
        ? file(`folder/broken-${i}.csv`, { ...FAILED, name: `folder/broken-${i}.csv` })
        : file(`folder/${i}.csv`),
    );
    const html = portfolioPage(portfolio({ others }), 'en');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const document = open(html);
    expect(document.querySelectorAll('#failed-files tbody tr')).toHaveLength(50);
    expect(text(document.querySelector('header .warn'))).toContain('25 more in the table');
    expectWhole(document);
  });
});

describe('every portfolio', () => {
  it('gives the same bytes twice, and the same anchors in Spanish', () => {
    expect(portfolioPage(JSON.parse(JSON.stringify(WHOLE)), 'en')).toBe(portfolioPage(WHOLE, 'en'));
    const [english, spanish] = [open(portfolioPage(WHOLE, 'en')), open(portfolioPage(WHOLE, 'es'))];
    const ids = (page: Document): readonly string[] =>
      [...page.querySelectorAll('tr[id]')].map(({ id }) => id);
    expect(ids(spanish)).toEqual(ids(english));
    expectWhole(spanish);
  });

  it.each(['en', 'es'] as const)('keeps hostile text as text, in every field (%s)', (lang) => {
    expectInert(open(portfolioPage(poisoned(WHOLE, /^(?:kind|status|minRisk)$/), lang)));
  });
});
