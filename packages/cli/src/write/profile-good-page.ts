import { formatHts } from '@better-trade/core';
import type {
  ExposureHead,
  GoodProfile,
  ProfileListing,
  TracedReach,
  TradeStatement,
} from '@better-trade/core/exposure';
import { sourceLine, unitOf } from './exposure-frame.js';
import { formatInterval } from './exposure-text.js';
import type { Page, Section } from './page.js';
import { goodLead } from './profile-lead.js';
import {
  atRiskSection,
  listingSections,
  orderSections,
  pastSection,
  reachSection,
  usedInSection,
} from './profile-tables.js';
import { FIGURES_LEGEND, LISTING_LEGEND, NEVER_PROOF, notKnownSection } from './profile-words.js';

/** The profile of a good as a page. @param top Classifications shown. */
export function goodPage(
  profile: GoodProfile,
  head: ExposureHead,
  reach: TracedReach | null,
  top: number,
): Page {
  const { good } = profile;
  const { period } = head.trade;
  const names = good.otherNames.length === 0 ? '' : ` Also: ${good.otherNames.join(', ')}.`;
  return {
    title: `${good.name} (${good.id}): lists as of ${head.asOf}, import values of ${period}`,
    lead: goodLead(profile, period),
    facts: [
      `Sector: ${good.sector === '' ? 'none named' : good.sector}.${names}${good.note === '' ? '' : ` Note: ${good.note}.`}`,
      `Figures: ${unitOf(head)}. ${FIGURES_LEGEND}`,
      ...(profile.listings.length === 0 ? [] : [LISTING_LEGEND]),
    ],
    sections: [
      ...listingSections(profile.listings, 'good', period),
      ...pastSection(profile.past, 'good'),
      ...madeWithSection(profile),
      ...usedInSection(profile.usedIn, period),
      ...atRiskSection(profile.usedIn),
      ...reachSection(reach),
      ...orderSections(profile.orders, 'good'),
      ...sectorSections(profile),
      ...classificationSections(profile, head.trade, top),
      notKnownSection(profile.notKnown),
    ],
    foot: [sourceLine(head), NEVER_PROOF],
  };
}

/** Listed pairs stand among the listings with their inputs; what is left are inputs of the good at risk. */
function madeWithSection({ madeWith }: GoodProfile): readonly Section[] {
  const atRisk = madeWith.filter((row) => row.kind === 'at-risk');
  if (atRisk.length === 0) return [];
  return [
    {
      title: `At risk: may hold, wherever it is made (${atRisk.length})`,
      blocks: [
        {
          kind: 'list',
          items: atRisk.map(
            (row) =>
              `${row.inputName} of ${row.inputCountryName} (${row.exploitation.join(' ')}), since ${row.since}, edition ${row.edition}`,
          ),
        },
      ],
    },
  ];
}

function sectorSections({ sectors }: GoodProfile): readonly Section[] {
  if (sectors.length === 0) return [];
  return [
    {
      title: `UFLPA high-priority sectors that take it in (${sectors.length}): for goods of China`,
      blocks: [
        {
          kind: 'list',
          items: sectors.flatMap((sector) =>
            sector.goods.map(
              ({ covers, reason }) => `${sector.name} (${sector.from}), ${covers} of the good: ${reason}`,
            ),
          ),
        },
      ],
    },
  ];
}

const BY = { dol: 'DOL', cbp: 'CBP', curated: 'project' } as const;

function classificationSections(
  { classifications, listings }: GoodProfile,
  { period, complete }: TradeStatement,
  top: number,
): readonly Section[] {
  if (classifications.length === 0) return [];
  const shown = classifications.slice(0, top);
  const rest = classifications.slice(top);
  const sum = (key: 'fromListed' | 'fromAll'): string =>
    formatInterval(
      rest.reduce((a, row) => ({ low: a.low + row[key].low, high: a.high + row[key].high }), {
        low: 0,
        high: 0,
      }),
    );
  return [
    {
      title: `HTS codes (${classifications.length})${shown.length < classifications.length ? `, the largest ${shown.length}` : ''}; a code counts at its closest row`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: 'HTS' },
            { head: 'scope' },
            { head: 'chosen by' },
            { head: `USD ${period} from listed`, right: true },
            { head: `USD ${period} from all`, right: true },
          ],
          rows: shown.map((row) => ({
            cells: [
              formatHts(row.hts),
              row.scope,
              BY[row.basis],
              // A query that did not ask for the codes says nothing of them.
              row.codes === 0 && !complete ? 'not known' : formatInterval(row.fromListed),
              row.codes === 0 && !complete ? 'not known' : formatInterval(row.fromAll),
            ],
            under: [row.reason],
          })),
        },
        ...(rest.length === 0
          ? []
          : [
              {
                kind: 'text',
                text: `and ${rest.length} more, USD ${sum('fromListed')} from listed countries, ${sum('fromAll')} from all (--top shows more)`,
              } as const,
            ]),
        { kind: 'text', text: coverageOfCodes(listings) },
      ],
    },
  ];
}

/** Which listed countries the table of codes does not see. */
function coverageOfCodes(listings: readonly ProfileListing[]): string {
  const byChapter = [
    ...new Set(listings.filter((row) => row.level === 'chapter-bound').map((row) => row.country)),
  ].sort();
  const all = 'All: every partner that the set knows by code (49 countries and the EU in the shipped one).';
  return byChapter.length === 0
    ? all
    : `${all} Not in these columns, because only their chapters are published: ${byChapter.join(', ')}.`;
}
