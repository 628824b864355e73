import type { PathStep } from '@better-trade/tracer';
import { type Child, el, join } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import type { Anchors } from './anchors.js';
import { kindWords } from './paths-section.js';
import { conditionText, type Names } from './trace-words.js';

/** Each step once, with everything that it is known from. */
export function stepsSection({ steps, step, allSteps }: Anchors, names: Names, texts: Texts): Section {
  const { steps: words } = texts.trace;
  return {
    id: 'steps',
    heading: words.heading,
    body:
      steps.length === 0
        ? el('p', {}, words.none)
        : join([
            el('p', {}, words.intro),
            steps.length < allSteps ? el('p', {}, words.shown(steps.length, allSteps)) : null,
            dataTable({
              id: 'all-steps',
              caption: words.caption(allSteps),
              columns: [
                { label: words.from, wide: true },
                { label: words.to, wide: true },
                { label: words.process, wide: true },
                { label: words.tier, filter: true, kind: 'code' },
                { label: words.known, wide: true },
                { label: words.besides, wide: true },
                { label: words.kind, filter: true, kind: 'code' },
                { label: words.roleHead, filter: true, kind: 'code' },
              ],
              rows: steps.map((one) => ({
                id: step.get(one.id) ?? '',
                cells: [
                  quoted(names.get(one.from) ?? one.from),
                  quoted(names.get(one.to) ?? one.to),
                  processOf(one, texts),
                  texts.common.tier[one.tier],
                  evidenceOf(one, texts),
                  besidesOf(one, names, texts),
                  kindWords(one, texts),
                  words.role[one.role],
                ],
              })),
              tools: steps.length > 8,
              ...(steps.length < allSteps ? { total: allSteps } : {}),
            }),
          ]),
  };
}

function processOf({ process, kind }: PathStep, texts: Texts): Child {
  if (process !== null) return [quoted(process.name), el('div', { lang: 'en' }, process.what)];
  return kind === 'listing-link' ? texts.trace.paths.ilab : texts.common.none;
}

function besidesOf(
  { together, alternatives, condition, coefficient, unit }: PathStep,
  names: Names,
  texts: Texts,
): Child {
  const { steps: words } = texts.trace;
  const named = (goods: readonly string[]): string => goods.map((good) => names.get(good) ?? good).join(', ');
  return [
    together.length === 0 ? '' : words.together(named(together)),
    alternatives.length === 0 ? '' : words.alternatives(named(alternatives)),
    condition === null ? '' : conditionText(condition, texts),
    coefficient === null ? '' : words.amount(`${coefficient} ${unit}`.trim()),
  ]
    .filter(Boolean)
    .map((said) => el('div', {}, theirs(said)));
}

function evidenceOf({ evidence }: PathStep, { common }: Texts): Child {
  return evidence.map(({ tier, source, locator, date, reason }) =>
    el(
      'div',
      {},
      `[${common.tier[tier]}] `,
      quoted([source, locator, date ?? ''].filter(Boolean).join(', ')),
      reason === '' ? null : [': ', quoted(reason)],
    ),
  );
}
