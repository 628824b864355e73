import { formatHts } from '@better-trade/core';
import type { ExposureHead } from '@better-trade/core/exposure';
import { formatUsd } from './exposure-text.js';

/** `2024` or `2025_01_2025_06`: the period as a part of a column name. */
export function periodColumn(head: ExposureHead): string {
  return head.trade.period.replace(/\W+/g, '_');
}

/** `USD, customs value, U.S. imports for consumption 2024`: what every figure of a report is. */
export function unitOf({ trade }: ExposureHead): string {
  const flow = trade.flow === 'consumption' ? 'imports for consumption' : 'general imports';
  return `${trade.unit}, customs value, U.S. ${flow} ${trade.period}`;
}

/** The short words of a table in full: stands under every table that uses them. */
export const WORDS =
  'CL child labor, FL forced labor, FCL forced or indentured child labor. Grade: exact, all of it at codes that hold nothing else; basket, codes hold other goods too; bound, a part is known by an upper bound only. Shares are rounded outward.';

/** What the figures cannot see, and what they rest on: a sentence each. */
export function limitsOf(head: ExposureHead): readonly string[] {
  const { holes, coverage, trade } = head;
  return [
    ...(trade.complete
      ? []
      : [
          `The set ${trade.id} holds what a query asked for: what is absent from it may have been imported, and is not counted.`,
        ]),
    `At least: codes that hold nothing but the listed goods. At most: every code that may hold them, for a country without HTS-10 detail its chapters (chapter bound), for a member of the European Union the smaller of its chapters and the Union's codes (EU bound). A code of a country counts once in any total, so rows may add up to more than their total.`,
    `Not seen: ${formatUsd(holes.programmeUsd)} USD under chapters 98 and 99, where no goods code is named (of it ${formatUsd(holes.lowValueUsd)} USD of low-value shipments); ${holes.atRiskGoods.length} goods at risk of holding listed inputs, for which ILAB names no country.`,
    ...holes.unplaced.map(
      (code) =>
        `HTS ${formatHts(code.hts)} of the import values (${formatUsd(code.usd)} USD) is not in the schedule of today and no successor is known: ${code.takenAt === '' ? 'not counted' : `counted at ${code.takenAt} instead`}.`,
    ),
    `Coverage: ${coverage.goodsClassified} of ${coverage.goodsListed} listed goods have HTS codes${coverage.holes.length === 0 ? '' : `; not covered: ${coverage.holes.map((hole) => hole.good).join(', ')}`}; ${coverage.classificationRows.dol} rows by DOL, ${coverage.classificationRows.curated} curated by this project${coverage.goodsWithoutCountry.length === 0 ? '' : `; listed, but for a country that our sources do not name, and so in no figure: ${coverage.goodsWithoutCountry.join(', ')}`}.`,
    'The 2024 edition of the TVPRA List is known only in part (btt db info names each gap). Value behind a listing is what was imported under its codes, never what was made with child or forced labor.',
  ];
}

export function sourceLine(head: ExposureHead): string {
  return `Lists as of ${head.asOf}, import values of ${head.trade.period}. Reference ${head.reference.date} (sha256 ${head.reference.digest.slice(0, 12)}). Values: ${head.trade.source} (${head.trade.id}, sha256 ${head.trade.sha256.slice(0, 12)}).`;
}

/** The choice of listings in words; empty where nothing was chosen. */
export function selectionText(options: {
  readonly lists?: readonly string[];
  readonly exploitation?: readonly string[];
  readonly countries?: readonly string[];
  readonly goods?: readonly string[];
}): string {
  const parts = [
    ['list', options.lists],
    ['exploitation', options.exploitation],
    ['country', options.countries],
    ['good', options.goods],
  ] as const;
  return parts
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([name, values]) => `${name} ${values?.join(', ')}`)
    .join('; ');
}
