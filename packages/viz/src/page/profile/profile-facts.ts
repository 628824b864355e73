import type { ProfileValue } from '@better-trade/core/exposure';
import type { CountryDocument, GoodDocument } from '../../artefact.js';
import type { Child } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { levelWords } from '../exposure/amount-cells.js';
import { quoted, theirs } from '../facts.js';
import { shareText } from './share-text.js';

type Facts = readonly (readonly [string, Child] | null)[];

/** Whom the profile is about, and how much is imported in all. */
export function countryFacts(document: CountryDocument, lang: Language, texts: Texts): Facts {
  const { facts } = texts.profile;
  const { country } = document;
  const codes = [country.code, country.iso3].filter(Boolean).join(', ');
  return [
    [facts.country, theirs(`${countryName(country.code, country.name, lang)} (${codes})`)],
    [facts.imports, importsWords(document, texts)],
    behindFact(document.total, texts),
    [facts.ends, facts.endsOf],
  ];
}

export function goodFacts({ good, total }: GoodDocument, texts: Texts): Facts {
  const { facts } = texts.profile;
  return [
    [facts.good, [quoted(good.name), ' (', theirs(good.id), ')']],
    [facts.sector, good.sector === '' ? facts.noSector : quoted(good.sector)],
    good.otherNames.length === 0 ? null : [facts.otherNames, quoted(good.otherNames.join(', '))],
    good.note === '' ? null : [facts.note, quoted(good.note)],
    [facts.source, quoted(good.source)],
    behindFact(total, texts),
    [facts.ends, facts.endsOf],
  ];
}

function importsWords({ imports, trade }: CountryDocument, texts: Texts): string {
  const { facts } = texts.profile;
  const level = levelWords(imports.level, texts);
  if (imports.usd === null) return facts.importsNotKnown(trade.period, level);
  // Without a share the set is not whole, and neither is this sum.
  if (imports.ofNation === null) return facts.importsInSet(formatUsd(imports.usd), trade.period, level);
  const share = shareText({ low: imports.ofNation, high: imports.ofNation }, texts);
  return facts.importsOf(formatUsd(imports.usd), trade.period, share, level);
}

function behindFact({ usd, codes, grade, bases }: ProfileValue, texts: Texts): readonly [string, Child] {
  const { facts, interval } = texts.profile;
  if (usd === null) return [facts.behind, texts.common.notKnown];
  return [
    facts.behind,
    facts.behindOf(
      interval(formatUsd(usd.low), formatUsd(usd.high)),
      codes,
      texts.common.grade[grade],
      basesWords(bases, texts),
    ),
  ];
}

/** Who chose the codes. */
export function basesWords(bases: ProfileValue['bases'], { screening, common }: Texts): string {
  return bases.length === 0 ? common.none : bases.map((basis) => screening.evidence.basis[basis]).join(', ');
}
