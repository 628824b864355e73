import type { ReportHead } from '@better-trade/core';
import { type Child, el } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { theirs } from '../facts.js';

/** What was screened, and with which options: enough to do it again. */
export function inputFacts(
  { input, options }: ReportHead,
  name: string,
  texts: Texts,
): readonly (readonly [string, Child])[] {
  const own = texts.screening;
  const map = Object.entries(options.map).map(([role, column]) => `${role}=${column}`);
  const said = [
    own.optionMinRisk(texts.common.risk[options.minRisk]),
    map.length === 0 ? '' : own.optionMap(map.join(', ')),
    options.country === null ? '' : own.optionCountry(options.country),
    options.trace === null
      ? own.optionNoTrace
      : own.optionTrace(
          options.trace.maxHops,
          texts.common.tier[options.trace.minTier],
          options.trace.conditions.join(', '),
        ),
    options.baseline === null
      ? ''
      : own.optionBaseline(options.baseline.name, options.baseline.sha256.slice(0, 12)),
  ].filter(Boolean);
  const columns = Object.entries(input.columns).map(([role, column]) => `${role}: ${column}`);
  return [
    [own.input, theirs(own.inputOf(name, input.rows, input.bytes))],
    [own.inputDigest, el('span', { class: 'mono' }, input.sha256)],
    ...(columns.length === 0 ? [] : [[own.columns, theirs(columns.join('; '))] as const]),
    [own.options, theirs(said.join('; '))],
  ];
}
