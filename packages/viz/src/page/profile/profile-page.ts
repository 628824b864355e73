import type { CountryDocument, GoodDocument } from '../../artefact.js';
import { assessmentsFigure } from '../../figures/assessments/assessments-figure.js';
import type { AssessmentsData, TimelineData } from '../../figures/figure-data.js';
import { timelineFigure } from '../../figures/timeline/timeline-figure.js';
import { type Child, el } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { type Texts, textsOf } from '../../text/texts.js';
import { assessmentsOf, timelineOfCountry, timelineOfGood } from '../../views/profile-view.js';
import { chainsOfCountry, chainsOfRelations } from '../../views/relations-view.js';
import { countryName } from '../../world/country-name.js';
import { embedReport } from '../embedded-report.js';
import { tradeFacts } from '../exposure/trade-facts.js';
import { figureBlock } from '../figure-block.js';
import { fileNamePart } from '../row-ids.js';
import { dataSection } from '../sections/data-section.js';
import { methodSection } from '../sections/method-section.js';
import { pageShell, type Section } from '../shell.js';
import { classificationsSection } from './classifications-section.js';
import { countryCodesSection } from './codes-section.js';
import { countryLead, goodLead } from './lead.js';
import { listingsSection, pastSection } from './listings-section.js';
import { notKnownSection } from './not-known-section.js';
import { ordersSection } from './orders-section.js';
import { countryFacts, goodFacts } from './profile-facts.js';
import { reachSection } from './reach-section.js';
import { relationsSection } from './relations-section.js';
import { goodSectorsSections, uflpaSections } from './uflpa-section.js';

/** The page of China has this much room left under two megabytes; its JSON is the longest of all countries. */
const ROOM = 700_000;

/** `btt report country GH` or `btt report good cocoa` as a page. */
export function profilePage(document: CountryDocument | GoodDocument, lang: Language): string {
  return document.kind === 'country-profile' ? countryPage(document, lang) : goodPage(document, lang);
}

function countryPage(document: CountryDocument, lang: Language): string {
  const texts = textsOf(lang);
  const { profile } = texts;
  const { country, listings, past, madeWith, usedIn, atRisk, trade } = document;
  const codes = [country.code, country.iso3].filter(Boolean).join(', ');
  return framed(document, lang, {
    name: `country-${fileNamePart(country.code)}.json`,
    kicker: profile.kickerCountry,
    title: profile.titleCountry(countryName(country.code, country.name, lang), codes, trade.period),
    lead: countryLead(document, lang, texts),
    left: document.codes.more?.codes ?? 0,
    facts: countryFacts(document, lang, texts),
    sections: [
      notKnownSection(document.notKnown, document.uflpa?.knownGaps ?? [], texts),
      listingsSection(listings, 'country', lang, texts),
      timeSection(timelineOfCountry({ ...document, kind: 'country' }, lang), lang, texts),
      pastSection(past, 'country', lang, texts),
      relationsSection(
        { madeWith, usedIn: [...usedIn, ...atRisk], chains: chainsOfCountry(document) },
        lang,
        texts,
      ),
      reachSection(document.chains, texts),
      ordersSection(document.orders, 'country', lang, texts),
      ...uflpaSections(document.uflpa, texts),
      assessmentsSection(assessmentsOf({ ...document, kind: 'country' }, lang), lang, texts),
      countryCodesSection(document.codes, texts),
    ],
  });
}

function goodPage(document: GoodDocument, lang: Language): string {
  const texts = textsOf(lang);
  const { profile } = texts;
  const { good, listings, past, madeWith, usedIn, trade } = document;
  return framed(document, lang, {
    name: `good-${fileNamePart(good.id)}.json`,
    kicker: profile.kickerGood,
    title: profile.titleGood(good.name, trade.period),
    lead: goodLead(document, lang, texts),
    left: 0,
    facts: goodFacts(document, texts),
    sections: [
      notKnownSection(document.notKnown, [], texts),
      listingsSection(listings, 'good', lang, texts),
      timeSection(timelineOfGood({ ...document, kind: 'good' }, lang), lang, texts),
      pastSection(past, 'good', lang, texts),
      relationsSection(
        { madeWith, usedIn, chains: chainsOfRelations([...madeWith, ...usedIn]) },
        lang,
        texts,
      ),
      reachSection(document.chains, texts),
      ordersSection(document.orders, 'good', lang, texts),
      ...goodSectorsSections(document.sectors, texts),
      classificationsSection(document, lang, texts),
    ],
  });
}

interface Frame {
  readonly name: string;
  readonly kicker: string;
  readonly title: string;
  readonly lead: Child;
  readonly facts: readonly (readonly [string, Child] | null)[];
  readonly sections: readonly Section[];
  /** Codes that the report holds only as a sum. */
  readonly left: number;
}

function framed(
  document: CountryDocument | GoodDocument,
  lang: Language,
  { name, kicker, title, lead, facts, sections, left }: Frame,
): string {
  const texts = textsOf(lang);
  const report = embedReport(name, `${JSON.stringify(document, null, 2)}\n`, ROOM);
  return pageShell({
    lang,
    kicker,
    title,
    lead,
    warnings: document.trade.complete ? [] : [texts.exposure.notWhole(document.trade.id)],
    sections: [
      dataSection(
        { ...document, version: document.tool.version, rules: null },
        [...facts, ...tradeFacts(document, texts)],
        report,
        texts,
      ),
      ...sections,
      leftSection(left, texts),
      methodSection([], texts),
    ],
    report,
    footer: [texts.page.notProof, ' ', texts.page.madeBy(document.tool.version)],
  });
}

function timeSection(data: TimelineData, lang: Language, texts: Texts): Section {
  const { time } = texts.profile;
  return {
    id: 'time',
    heading: time.heading,
    body:
      data.rows.length === 0
        ? el('p', {}, time.none)
        : figureBlock('fig-timeline', timelineFigure(data, { lang, id: 'timeline' }), texts),
  };
}

function assessmentsSection(data: AssessmentsData, lang: Language, texts: Texts): Section {
  const { assessments } = texts.profile;
  return {
    id: 'assessments',
    heading: assessments.heading,
    body:
      data.years.length === 0
        ? el('p', {}, assessments.none)
        : figureBlock('fig-assessments', assessmentsFigure(data, { lang, id: 'assessments' }), texts),
  };
}

function leftSection(codes: number, { profile }: Texts): Section {
  const { left } = profile;
  return {
    id: 'left-out',
    heading: left.heading,
    body: el(
      'ul',
      {},
      el('li', {}, codes === 0 ? left.nothing : left.codes(codes)),
      el('li', {}, left.noWaivers),
    ),
  };
}
