import fc from 'fast-check';
import { expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { createScreener } from './create-screener.js';
import {
  compareFindings,
  higherRisk,
  highestRisk,
  inOrder,
  isAtLeast,
  KINDS,
  RISKS,
} from './finding-order.js';
import type { Finding } from './verdict.js';

const [model] = createScreener(world()).screenLine({ line: 1, hts: '1801', origin: 'CI' }).findings;
const finding = fc
  .tuple(
    fc.constantFrom(...RISKS),
    fc.constantFrom(...KINDS),
    fc.constantFrom('TVPRA' as const, 'EO13126' as const, 'CBP' as const),
    fc.constantFrom('a', 'b', 'B'),
    fc.constantFrom('', 'x', 'é'),
    fc.constantFrom('1801', '1801.00'),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([risk, kind, list, good, via, hts, id]): Finding => {
    if (model === undefined) throw new Error('no finding to start from');
    return { ...model, risk, kind, list, good, via, hts, id: `BTT-${id}` };
  });

it('sorts by risk, then kind, whatever the order at first', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
      const sorted = [...findings].sort(compareFindings);
      expect([...findings].reverse().sort(compareFindings)).toEqual(sorted);
      const places = sorted.map((one) => RISKS.indexOf(one.risk) * 10 + KINDS.indexOf(one.kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

it('calls two findings equal only when nothing that it looks at differs', () => {
  fc.assert(
    fc.property(finding, finding, (a, b) => {
      expect(Math.sign(compareFindings(a, b))).toBe(0 - Math.sign(compareFindings(b, a)));
      if (compareFindings(a, b) === 0) expect(a).toEqual(b);
    }),
  );
});

it('keeps kinds in the order in which reports print them', () => {
  expect(KINDS).toEqual(['listing', 'downstream', 'order', 'entity', 'sector', 'at-risk', 'traced']);
});

it('finds the highest risk, or none among none', () => {
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 5 }), (findings) => {
      expect(highestRisk(findings)).toBe([...findings].sort(compareFindings)[0]?.risk);
    }),
  );
  expect(highestRisk([])).toBeNull();
});

it('tells the higher of two risks, of which none is the lowest', () => {
  expect(higherRisk('medium', 'low')).toBe('medium');
  expect(higherRisk('low', 'high')).toBe('high');
  expect(higherRisk(null, 'low')).toBe('low');
  expect(higherRisk('low', null)).toBe('low');
  expect(higherRisk(null, null)).toBeNull();
});

it('tells whether a risk is at least another', () => {
  expect(RISKS.filter((risk) => isAtLeast(risk, 'medium'))).toEqual(['high', 'medium']);
  expect(RISKS.filter((risk) => isAtLeast(risk, 'low'))).toEqual(RISKS);
});

it('orders findings and keeps of those with one id the first', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
      const sorted = [...findings].sort(compareFindings);
      const first = sorted.filter((one, i) => sorted.findIndex(({ id }) => id === one.id) === i);
      expect(inOrder([...findings])).toEqual(first);
    }),
  );
});
