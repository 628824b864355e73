import type { CountryProfile, GoodProfile, ProfileListing, ProfileValue } from '@better-trade/core/exposure';
import { formatExposure, formatShare, formatUsd } from './exposure-text.js';

/** The answer of a profile in a sentence or two: what is listed, how much was imported, and what is not known. */

const NOT_A_FINDING = 'the lists name what was researched, and are held here in part.';

export function countryLead(
  { country, listings, total, imports, usedIn, atRisk }: CountryProfile,
  period: string,
): string {
  const whole =
    imports.usd === null
      ? `What was imported from it in ${period} is not in the set.`
      : imports.usd === 0
        ? `The set has no import from it in ${period}.`
        : '';
  if (listings.length === 0) {
    const inputs = new Set([...usedIn, ...atRisk].map((row) => row.inputGood)).size;
    const sentence = `No list in force names a good of this country. That is no finding about how its goods are made: ${NOT_A_FINDING}`;
    return join(
      sentence,
      inputs === 0 ? '' : `${things(inputs, 'good')} of it stand as inputs in the downstream list.`,
      whole,
    );
  }
  const goods = new Set(listings.map((row) => row.good)).size;
  return join(
    `${country.name}: ${things(goods, 'good')} ${goods === 1 ? 'is' : 'are'} listed (${byList(listings)}).`,
    behind(
      total,
      period,
      total.ofCountry === null ? '' : `${formatShare(total.ofCountry)} of all imports from it`,
    ),
    uncertain(listings),
    whole,
  );
}

export function goodLead(
  { good, listings, total, madeWith, classifications, notKnown }: GoodProfile,
  period: string,
): string {
  if (listings.length === 0) {
    const inputs = [...new Set(madeWith.map((row) => `${row.inputName} of ${row.inputCountry}`))];
    const all = classifications.reduce(
      (sum, row) => ({ low: sum.low + row.fromAll.low, high: sum.high + row.fromAll.high }),
      { low: 0, high: 0 },
    );
    const size =
      classifications.length === 0
        ? ''
        : `From all partners known by code, ${all.low === all.high ? formatUsd(all.low) : `${formatUsd(all.low)} to ${formatUsd(all.high)}`} USD were imported at its codes in ${period}.`;
    const unnamed = notKnown.find((row) => row.kind === 'no-country');
    if (unnamed !== undefined) return join(unnamed.text, size);
    return join(
      `No list in force names ${good.name} with a country.`,
      inputs.length === 0
        ? `That is no finding about how it is made: ${NOT_A_FINDING}`
        : `It is at risk: it may hold ${inputs.join(', ')}, wherever it is made; no country is named, so no dollars are counted.`,
      size,
    );
  }
  const countries = [...new Set(listings.map((row) => row.countryName))];
  return join(
    `${good.name}: listed for ${countries.length <= FEW ? countries.join(', ') : `${countries.length} countries`} (${byList(listings)}).`,
    behind(
      total,
      period,
      total.ofNation === null ? '' : `${formatShare(total.ofNation)} of all U.S. imports`,
    ),
    uncertain(listings),
  );
}

/** Countries that a sentence names one by one. */
const FEW = 3;

function behind(total: ProfileValue, period: string, share: string): string {
  if (total.usd === null) return 'The value behind these listings is not known.';
  const money = formatExposure({ ...total.usd, levels: total.levels });
  return `Behind the listings stand imports of USD ${money} in ${period}${share === '' ? '' : `: ${share}`}.`;
}

function uncertain(listings: readonly ProfileListing[]): string {
  const bounds = listings.filter((row) => row.level === 'chapter-bound' || row.level === 'eu-bound').length;
  const baskets = listings.filter((row) => row.level === 'code' && row.grade === 'basket').length;
  const unknown = listings.filter((row) => row.usd === null).length;
  const parts = [
    bounds === 0 ? '' : `${bounds} known by an upper bound only`,
    baskets === 0 ? '' : `${baskets} at codes that hold other goods too`,
    unknown === 0 ? '' : `${unknown} not known`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Of ${things(listings.length, 'figure')}: ${parts.join(', ')}.`;
}

function byList(listings: readonly ProfileListing[]): string {
  const names = { TVPRA: 'on the TVPRA List', EO13126: 'on EO 13126', downstream: 'as downstream' } as const;
  return (['TVPRA', 'EO13126', 'downstream'] as const)
    .map((list) => [listings.filter((row) => row.list === list).length, names[list]] as const)
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}`)
    .join(', ');
}

function things(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function join(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}
