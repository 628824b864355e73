import type { ProfileListing } from '@better-trade/core/exposure';
import type { CountryDocument, GoodDocument } from '../../artefact.js';
import { type Child, el } from '../../markup/element.js';
import { anchorLink } from '../../markup/links.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { theirs } from '../facts.js';
import { shareText } from './share-text.js';

/** Countries that a sentence names one by one. */
const FEW = 3;
const LISTS = ['TVPRA', 'EO13126', 'downstream'] as const;

/** What is listed of a country, how much is imported of it, and what the figures cannot say: one sentence. */
export function countryLead(document: CountryDocument, lang: Language, texts: Texts): Child {
  const { lead } = texts.profile;
  const { country, listings, total, imports, usedIn, atRisk } = document;
  const { period } = document.trade;
  const name = countryName(country.code, country.name, lang);
  const whole =
    imports.usd === null ? lead.notInSet(period) : imports.usd === 0 ? lead.noImports(period) : '';
  if (listings.length === 0) {
    const inputs = new Set([...usedIn, ...atRisk].map((row) => row.inputGood)).size;
    const also = [inputs === 0 ? '' : lead.inputs(inputs), whole];
    return sentence([theirs(lead.noGood(name))], [lead.noFinding, ...also], document, texts);
  }
  const goods = new Set(listings.map((row) => row.good)).size;
  const share = total.ofCountry === null ? '' : lead.ofCountry(shareText(total.ofCountry, texts));
  return sentence(
    [
      theirs(`${lead.goods(name, goods)} (${byList(listings, texts)})`),
      behind(total.usd, share, document, texts),
    ],
    [uncertain(listings, texts), whole],
    document,
    texts,
  );
}

/** The same of a good. */
export function goodLead(document: GoodDocument, lang: Language, texts: Texts): Child {
  const { lead } = texts.profile;
  const { good, listings, total } = document;
  if (document.notKnown.some(({ kind }) => kind === 'no-country'))
    return sentence(
      [theirs(lead.countryNotNamed(good.name))],
      [lead.noFinding, atItsCodes(document, texts)],
      document,
      texts,
    );
  if (listings.length === 0)
    return sentence(
      [theirs(lead.noCountry(good.name)), ...mayHold(document, lang, texts)],
      [lead.noFinding, atItsCodes(document, texts)],
      document,
      texts,
    );
  const names = [...new Set(listings.map((row) => countryName(row.country, row.countryName, lang)))];
  const where = names.length <= FEW ? names.join(', ') : lead.manyCountries(names.length);
  const share = total.ofNation === null ? '' : lead.ofNation(shareText(total.ofNation, texts));
  return sentence(
    [
      theirs(`${lead.countries(good.name, where)} (${byList(listings, texts)})`),
      behind(total.usd, share, document, texts),
    ],
    [uncertain(listings, texts)],
    document,
    texts,
  );
}

function sentence(
  found: readonly Child[],
  blind: readonly string[],
  { notKnown }: CountryDocument | GoodDocument,
  { profile }: Texts,
): Child {
  const said = blind.filter(Boolean).join('; ');
  return [
    found.map((part) => [part, '; ']),
    el('strong', {}, notKnown.length === 0 ? `${said}.` : `${said}; `),
    notKnown.length === 0 ? null : [anchorLink('not-known', profile.lead.notKnown(notKnown.length)), '.'],
  ];
}

function behind(
  usd: { readonly low: number; readonly high: number } | null,
  share: string,
  { trade }: CountryDocument | GoodDocument,
  { profile, common, national }: Texts,
): string {
  if (usd === null) return profile.lead.valueNotKnown;
  const imports = national.imports(trade.flow, trade.period);
  const said = profile.lead.behind(common.interval(usd.low, usd.high), imports);
  return share === '' ? said : `${said} (${share})`;
}

/** How many of the figures are no exact counts. */
function uncertain(listings: readonly ProfileListing[], { profile }: Texts): string {
  const { lead } = profile;
  const bounds = listings.filter(({ level }) => level === 'chapter-bound' || level === 'eu-bound').length;
  const baskets = listings.filter(({ level, grade }) => level === 'code' && grade === 'basket').length;
  const unknown = listings.filter(({ usd }) => usd === null).length;
  const parts = [
    bounds === 0 ? '' : lead.bounds(bounds),
    baskets === 0 ? '' : lead.baskets(baskets),
    unknown === 0 ? '' : lead.unknown(unknown),
  ].filter(Boolean);
  return parts.length === 0 ? lead.allExact : `${lead.figures(listings.length)} ${parts.join(', ')}`;
}

function byList(listings: readonly ProfileListing[], { profile }: Texts): string {
  return LISTS.flatMap((list) => {
    const rows = listings.filter((row) => row.list === list).length;
    return rows === 0 ? [] : [profile.lead.byList[list](rows)];
  }).join(', ');
}

function mayHold({ madeWith }: GoodDocument, lang: Language, { profile }: Texts): readonly Child[] {
  if (madeWith.length === 0) return [];
  const inputs = madeWith.map((row) =>
    profile.of(row.inputName, countryName(row.inputCountry, row.inputCountryName, lang)),
  );
  return [theirs(profile.lead.mayHold([...new Set(inputs)].join(', ')))];
}

function atItsCodes({ classifications, trade }: GoodDocument, { profile, common, national }: Texts): string {
  if (classifications.length === 0) return '';
  const low = classifications.reduce((sum, row) => sum + row.fromAll.low, 0);
  const high = classifications.reduce((sum, row) => sum + row.fromAll.high, 0);
  return profile.lead.atItsCodes(common.interval(low, high), national.imports(trade.flow, trade.period));
}
