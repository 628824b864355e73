import { formatHts } from '@better-trade/core';
import type { CountryProfile, ExposureHead, ProfileCode, TracedReach } from '@better-trade/core/exposure';
import { sourceLine, unitOf } from './exposure-frame.js';
import { formatInterval, formatShare, formatUsd, levelText } from './exposure-text.js';
import type { Page, Row, Section } from './page.js';
import { countryLead } from './profile-lead.js';
import {
  atRiskSection,
  listingSections,
  orderSections,
  pastSection,
  reachSection,
  usedInSection,
} from './profile-tables.js';
import { FIGURES_LEGEND, LISTING_LEGEND, NEVER_PROOF, notKnownSection } from './profile-words.js';

/** The profile of a country as a page. */
export function countryPage(profile: CountryProfile, head: ExposureHead, reach: TracedReach | null): Page {
  const { country } = profile;
  const { period } = head.trade;
  return {
    title: `${country.name} (${[country.code, country.iso3].filter(Boolean).join(', ')}): lists as of ${head.asOf}, import values of ${period}`,
    lead: countryLead(profile, period),
    facts: [
      `Figures: ${unitOf(head)}. ${FIGURES_LEGEND}`,
      importsFact(profile, period),
      ...(profile.listings.length === 0 ? [] : [LISTING_LEGEND]),
    ],
    sections: [
      ...listingSections(profile.listings, 'country', period),
      ...pastSection(profile.past, 'country'),
      ...usedInSection(profile.usedIn, period),
      ...atRiskSection(profile.atRisk),
      ...reachSection(reach),
      assessmentSection(profile),
      ...orderSections(profile.orders, 'country'),
      ...uflpaSections(profile),
      ...codeSections(profile, period),
      notKnownSection(profile.notKnown),
    ],
    foot: [sourceLine(head), NEVER_PROOF],
  };
}

function importsFact({ imports }: CountryProfile, period: string): string {
  if (imports.usd === null) return `All imports from it in ${period}: ${levelText(imports.level)}.`;
  // Without a share the set is not whole, and neither is this sum.
  if (imports.ofNation === null)
    return `Imports from it in ${period} that the set holds: ${formatUsd(imports.usd)} USD; ${levelText(imports.level)}.`;
  const share = formatShare({ low: imports.ofNation, high: imports.ofNation });
  return `All imports from it in ${period}: ${formatUsd(imports.usd)} USD, ${share} of all U.S. imports; ${levelText(imports.level)}.`;
}

/** Years with the same level stand together; a year without a row is named, not skipped. */
function assessmentSection({ assessments }: CountryProfile): Section {
  const title = "DOL's assessment of efforts against the worst forms of child labor";
  if (assessments.every((year) => year.level === null))
    return {
      title,
      blocks: [{ kind: 'text', text: `Not assessed by DOL, or not in our source, ${yearsOf(assessments)}.` }],
    };
  const runs: { level: string | null; years: typeof assessments }[] = [];
  for (const year of assessments) {
    const last = runs.at(-1);
    if (last !== undefined && last.level === year.level) last.years = [...last.years, year];
    else runs.push({ level: year.level, years: [year] });
  }
  const text = runs
    .map((run) => `${yearsOf(run.years)} ${run.level ?? 'not assessed, or not in our source'}`)
    .join('; ');
  return { title, blocks: [{ kind: 'text', text: `${text}.` }] };
}

function yearsOf(years: CountryProfile['assessments']): string {
  const [first, last] = [years[0]?.year ?? '', years.at(-1)?.year ?? ''];
  return first === last ? first : `${first}-${last}`;
}

function uflpaSections({ uflpa }: CountryProfile): readonly Section[] {
  if (uflpa === null) return [];
  const sections = new Map<string, number>();
  for (const { section } of uflpa.entities) sections.set(section, (sections.get(section) ?? 0) + 1);
  return [
    {
      title: `UFLPA: high-priority sectors (${uflpa.sectors.length})`,
      blocks: [
        {
          kind: 'list',
          items: uflpa.sectors.map(
            (sector) =>
              `${sector.name} (${sector.from})${sector.goods.length === 0 ? '' : `: takes in ${sector.goods.map(({ name, covers }) => `${name} (${covers})`).join(', ')}`}`,
          ),
        },
      ],
    },
    {
      title: `UFLPA: Entity List (${uflpa.entities.length} entries in force; their names stand in the JSON)`,
      blocks: [
        {
          kind: 'list',
          items: [
            [...sections]
              .sort()
              .map(
                ([section, number]) =>
                  `${section === '' ? 'no section stated' : `section ${section}`}: ${number}`,
              )
              .join(', '),
            ...uflpa.knownGaps.map((gap) => `Known gap: ${gap}`),
          ].filter(Boolean),
        },
      ],
    },
  ];
}

function codeSections({ codes: { shown, more } }: CountryProfile, period: string): readonly Section[] {
  if (shown.length === 0 && more === null) return [];
  return [
    {
      title: `Where the value stands: ${shown.length} ${more === null ? 'codes' : `largest of ${shown.length + more.codes} codes`}`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: 'HTS' },
            { head: `USD ${period}`, right: true },
            { head: 'holds' },
            { head: 'chosen by' },
            { head: 'goods', flexible: true },
          ],
          rows: shown.map((code) => ({
            cells: [
              code.level === 'chapter-bound' ? `chapter ${code.hts}` : formatHts(code.hts),
              formatInterval(code.usd, code.level),
              code.grade === 'exact' ? 'exclusive' : code.level === 'code' ? 'basket' : 'bound',
              chosenBy(code),
              code.goods.map(({ name }) => name).join(', '),
            ],
            ...textOf(code),
          })),
        },
        ...(more === null
          ? []
          : [
              {
                kind: 'text',
                text: `and ${more.codes} more, USD ${formatInterval(more.usd)} (--top shows more)`,
              } as const,
            ]),
      ],
    },
  ];
}

function chosenBy({ goods }: ProfileCode): string {
  const words = { dol: 'DOL', cbp: 'CBP', curated: 'project' } as const;
  return (['dol', 'cbp', 'curated'] as const)
    .filter((basis) => goods.some((good) => good.basis === basis))
    .map((basis) => words[basis])
    .join(', ');
}

function textOf({ path, ended, level }: ProfileCode): Pick<Row, 'under' | 'gist'> {
  if (level === 'chapter-bound') return {};
  return ended ? { under: ['has ended since; counted as its successors'] } : { gist: [path.join(' > ')] };
}
