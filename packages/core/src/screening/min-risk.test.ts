import { loadReference } from '@better-trade/data';
import { expect, it } from 'vitest';
import { createScreener } from './create-screener.js';
import { RISKS } from './finding-order.js';
import type { Line } from './verdict.js';

const reference = loadReference();
const all = createScreener(reference);
/** Every seventh line of two chapters with most findings and of one with few, retired codes, several codes, a maker. */
const LINES: readonly Line[] = ['61', '52', '84']
  .flatMap((chapter) => reference.hts.under(chapter, Number.POSITIVE_INFINITY))
  .filter((_, place) => place % 7 === 0)
  .concat(reference.hts.retired().slice(0, 20))
  .flatMap((hts): Line[] => ['CN', 'IN', 'VN', 'FR', 'nowhere'].map((origin) => ({ line: 1, hts, origin })))
  .concat([{ line: 1, hts: '5201.00.1800;6109.10.0012', origin: 'CN' }])
  .flatMap((line) => [line, { ...line, names: ['Hetian Haolin Hair Accessories Co., Ltd.'] }]);

it.each(['high', 'medium'] as const)('hides what is below %s and changes nothing else', (minRisk) => {
  const screener = createScreener(reference, { minRisk });
  const shown = RISKS.slice(0, RISKS.indexOf(minRisk) + 1);
  let hidden = 0;
  const differing = LINES.filter((line) => {
    const whole = all.screenLine(line);
    const findings = whole.findings.filter(({ risk }) => shown.includes(risk));
    hidden += whole.findings.length - findings.length;
    return JSON.stringify(screener.screenLine(line)) !== JSON.stringify({ ...whole, findings });
  });
  expect(differing).toEqual([]);
  expect(hidden).toBeGreaterThan(1000);
});
