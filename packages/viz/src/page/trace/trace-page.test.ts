import { loadReference } from '@better-trade/data';
import { createTracer, type Trace } from '@better-trade/tracer';
import { describe, expect, it } from 'vitest';
import { chains } from '../../../../tracer/src/testing/chains.js';
import { LISTED_PAIR } from '../../testing/listed-pair.js';
import { expectInert, expectWhole, open, poisoned, sectionsOf, text } from '../../testing/pages.js';
import { tracePage } from './trace-page.js';

const tracer = createTracer(
  chains(
    [
      'spin: cotton > yarn (norm 1.125)',
      'knit: yarn > fabric (study)',
      'weave: yarn > fabric (curated)',
      'sew: fabric > shirt (ruling)',
      'dye: soda > fabric (norm consumed)',
    ],
    LISTED_PAIR,
  ),
);
const DOWN = tracer.walkDown('cotton', 'CN');
const UP = tracer.walkUp('shirt');
const BETWEEN = tracer.paths('cotton@CN', 'shirt');

const lead = (trace: Trace): string => text(open(tracePage(trace, 'en')).querySelector('#summary'));

describe('the page of a trace', () => {
  const document = open(tracePage(DOWN, 'en'));

  it('says in one sentence what is reached and by what evidence, and counts no dollars', () => {
    expect(lead(DOWN)).toMatch(
      /^Cotton of China may be in 3 goods \(1 as ILAB states\); by the weakest step of the best way: 1 listed, 1 norm, 1 study; the chains are not complete, and count no dollars/,
    );
    expect(text(document.querySelector('main'))).not.toContain('$');
  });

  it('says of a walk up and between what it is', () => {
    expect(lead(UP)).toMatch(/^Shirt may hold 1 listed input/);
    expect(lead(BETWEEN)).toMatch(/^From Cotton of China to Shirt: \d+ routes/);
  });

  it('puts what the chains do not know before what they reach', () => {
    expect(sectionsOf(document)).toEqual([
      'data',
      'not-known',
      'claims',
      'chains',
      'ends',
      'paths',
      'left-out',
      'steps',
      'goods',
      'method',
    ]);
  });

  it('leads from every end to its best path, and from every step of it to its evidence', () => {
    for (const link of document.querySelectorAll('#all-ends tbody th a'))
      expect(
        document.getElementById(decodeURIComponent(link.getAttribute('href') ?? '').slice(1))?.tagName,
      ).toBe('DETAILS');
    const path = document.querySelector('#paths details ol');
    expect(path?.querySelectorAll('li').length).toBeGreaterThan(1);
    for (const item of [...(path?.querySelectorAll('li') ?? [])].slice(1))
      expect(text(item)).toMatch(/\[(?:listed|ruling|norm|study|curated)\]/);
  });

  it('keeps the statement with the input in its country', () => {
    const claims = text(document.querySelector('#all-claims tbody'));
    expect(claims).toContain('CN');
    expect(claims).not.toContain('BF');
    expect(text(document.querySelector('#paths details p'))).toContain(
      'Listed input: Cotton of China (child labor and forced labor)',
    );
  });

  it('names every step once, with amount and all that it is known from', () => {
    const rows = [...document.querySelectorAll('#all-steps tbody tr')].map(text);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.join('\n')).toContain('amount: 1.125 kg/kg');
  });

  it.each([
    ['down', DOWN],
    ['up', UP],
    ['between', BETWEEN],
  ])('is whole %s', (_, trace) => {
    for (const lang of ['en', 'es'] as const) expectWhole(open(tracePage(trace, lang)));
  });
});

describe('what is said where there is little', () => {
  const nothing: Trace = { ...DOWN, ends: [], gaps: ['The chains do not know cotton.'], cut: [] };

  it('an empty answer is a hole, and no finding', () => {
    expect(lead(nothing)).toBe(
      'No chain known here leads from cotton of China to any good; that is a hole in the chains, and no finding; what the chains do not know here (1).',
    );
    expectWhole(open(tracePage(nothing, 'en')));
  });

  it('every gap and every cut stands on the page', () => {
    const cut = { by: 'top', sentence: '652 more paths are not shown.' } as const;
    const page = text(open(tracePage({ ...nothing, cut: [cut] }, 'en')).querySelector('#not-known'));
    expect(page).toContain('The chains do not know cotton.');
    expect(page).toContain('652 more paths are not shown.');
  });

  it('an input that no list names carries no statement', () => {
    const soda = open(tracePage(tracer.walkDown('soda'), 'en'));
    expect(text(soda.querySelector('#claims'))).toContain('No list names an input of these paths');
  });

  it('a model is said at the top to be no evidence', () => {
    const { options } = DOWN;
    const model = { ...DOWN, options: { ...options, layers: ['model', 'stages'] } };
    expect(text(open(tracePage(model, 'en')).querySelector('header .warn'))).toContain('no evidence');
  });
});

describe('every trace', () => {
  it('gives the same bytes twice, and the same anchors in Spanish', () => {
    expect(tracePage(JSON.parse(JSON.stringify(DOWN)), 'en')).toBe(tracePage(DOWN, 'en'));
    const ids = (lang: 'en' | 'es'): readonly string[] =>
      [...open(tracePage(DOWN, lang)).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids('es')).toEqual(ids('en'));
  });

  it('keeps hostile text as text, in every field', () => {
    const kept = /^(?:direction|kind|tier|minTier|role|by|list|exploitation)$/;
    for (const trace of [DOWN, UP, BETWEEN])
      for (const lang of ['en', 'es'] as const) expectInert(open(tracePage(poisoned(trace, kept), lang)));
  });
});

describe('the shipped chains', () => {
  const shipped = createTracer(loadReference());

  it('of cotton of China, with hundreds of ends, fit on a page of two megabytes', () => {
    const trace = shipped.walkDown('cotton', 'CN');
    const html = tracePage(trace, 'en');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const document = open(html);
    expect(document.querySelectorAll('#all-ends tbody tr')).toHaveLength(trace.ends.length);
    expect(document.querySelectorAll('#paths details')).toHaveLength(
      trace.ends.flatMap(({ paths }) => paths).length,
    );
    expectWhole(document);
  });

  it('with many paths to each end fill the page, which says how many it leaves out', () => {
    const trace = shipped.walkDown('cotton', 'CN', { topK: 20 });
    const html = tracePage(trace, 'en');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expect(text(open(html).querySelector('#paths'))).toMatch(/has room for the first [\d,]+ of [\d,]+ paths/);
  });
});
