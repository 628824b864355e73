// Screening inside another program: three lines in, typed verdicts out.
import { createScreener } from '@better-trade/core';
import { loadReference } from '@better-trade/data';

const screener = createScreener(loadReference(), { asOf: '2026-10-05' });

const lines = [
  { line: 1, hts: '5201.00.1800', origin: 'China' },
  { line: 2, hts: '2605000000', origin: 'CD', value: '$2,140,000' },
  { line: 3, hts: '2605000000', origin: 'CN' },
  { line: 4, hts: '6704.20.0000', origin: 'CN', names: ['Hetian Haolin Hair Accessories Co., Ltd.'] },
];

for (const verdict of screener.screenLines(lines)) {
  const [worst] = verdict.findings;
  const why = worst === undefined ? '' : `${worst.risk}: ${worst.name} (${worst.rule})`;
  console.log(verdict.line, verdict.verdict, verdict.hts, verdict.origin, why);
}
