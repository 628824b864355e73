import { type Finding, weakestTier } from '@better-trade/core';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { exploitationWords } from '../exploitation-words.js';

/** A finding in words without its risk: what, of where, why. Goods and entities stand as their lists name them. */
export function findingSentence(finding: Finding, lang: Language, texts: Texts): string {
  const { sentence } = texts.screening;
  const where = (code: string | null): string => (code === null ? '' : countryName(code, null, lang));
  const what = exploitationWords(finding.exploitation, texts);
  const [good = '', country] = (finding.via.split(' > ')[0] ?? '').split('@');
  const input = country === undefined ? good : sentence.of(good, where(country));
  switch (finding.kind) {
    case 'listing':
      return sentence.listing(finding.name, where(finding.country), what);
    case 'downstream':
      return sentence.downstream(finding.name, where(finding.country), input, what);
    case 'at-risk':
      return sentence['at-risk'](finding.name.replace(/ \(at risk[^)]*\)$/, ''), input, what);
    case 'traced': {
      const steps = finding.path ?? [];
      const tier = weakestTier(steps.map((step) => step.tier));
      return sentence.traced(finding.name, input, what, steps.length, texts.common.tier[tier]);
    }
    case 'order':
      return `${sentence.order(finding.name, finding.statements[0]?.from ?? texts.common.notKnown)}${finding.via === '' ? '' : `; ${finding.via}`}${nameNote(finding, texts)}`;
    case 'sector':
      return sentence.sector(finding.name);
    case 'entity':
      return `${sentence.entity(finding.name)}${nameNote(finding, texts)}`;
  }
}

function nameNote({ nameMatch }: Finding, { screening }: Texts): string {
  if (nameMatch === null) return '';
  const { sentence } = screening;
  const how = nameMatch.how === 'possible' ? `, ${sentence.possible(nameMatch.distance)}` : '';
  return `; ${sentence.named(nameMatch.named, nameMatch.listed)}${how}`;
}
