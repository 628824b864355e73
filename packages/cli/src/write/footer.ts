import type { ReportOptions } from '@better-trade/core';
import { newsLines } from './news-lines.js';
import type { ReportHead, WriterOptions } from './report-writer.js';

let dollars: Intl.NumberFormat | undefined;

/** Made when it is first asked for: loading the world's number formats takes longer than a small screen. */
function usdText(usd: number): string {
  dollars ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  return dollars.format(usd);
}

/** What the lines below read of a report, and of a portfolio's. */
export type FooterFacts = Omit<ReportHead, 'schemaVersion' | 'tool' | 'input' | 'summary' | 'options'> & {
  readonly summary: Omit<ReportHead['summary'], 'baseline'>;
  readonly options: Pick<ReportOptions, 'trace'>;
};

/** What every reader must know to read the lines above: counts, holes in coverage, data, and what the words mean. */
export function footer(head: ReportHead, options: Pick<WriterOptions, 'all'>): string {
  const sentences = [
    countLine(head),
    ...causeLines(head),
    ...newsLines(head),
    tracedLine(head),
    valueLine(head),
    coverageLine(head),
    dataLine(head),
    `LISTED is reason to look, never proof about a shipment. NO_LIST_MATCH (${options.all ? '0' : 'shown with --all'}) says only that no list names this code and origin. - is not screened.`,
  ];
  return `${sentences.filter(Boolean).join('\n')}\n`;
}

export function causeLines({ summary: s }: Pick<FooterFacts, 'summary'>): readonly string[] {
  return Object.entries(s.byCause).map(([cause, count]) => `  NOT_SCREENABLE ${cause}: ${count}`);
}

/** Nothing where no line states a value. */
export function valueLine({ summary: { valueUsd: usd } }: Pick<FooterFacts, 'summary'>): string {
  return usd.all === 0
    ? ''
    : `Value: ${usdText(usd.listed)} of ${usdText(usd.all)} USD on LISTED lines, ${usdText(usd.notScreenable)} not screenable.`;
}

export function dataLine({
  asOf,
  rules,
  reference,
}: Pick<FooterFacts, 'asOf' | 'rules' | 'reference'>): string {
  return `As of ${asOf}, rules ${rules.id}, reference ${reference.date} (sha256 ${reference.digest.slice(0, 12)}).`;
}

/** What tracing added; nothing for a screen of the lists alone. */
export function tracedLine({
  options: { trace },
  summary: s,
}: Pick<FooterFacts, 'options' | 'summary'>): string {
  if (trace === null) return '';
  const lines = s.traced.high + s.traced.medium + s.traced.low;
  const how = [`up to ${trace.maxHops} steps, ${trace.minTier} or stronger`, ...trace.conditions].join(', ');
  const cut = trace.complete ? '' : ' The search was cut: there may be better paths.';
  return `Traced: ${lines} lines may hold listed inputs that no list names for them (${how}; rules ${trace.rules}). A path says how such goods are made, not how these were.${cut}`;
}

export function countLine({ summary: s }: Pick<FooterFacts, 'summary'>): string {
  const risks = `${s.byRisk.high} high, ${s.byRisk.medium} medium, ${s.byRisk.low} low`;
  const extra = [
    s.rejected > 0 ? `${s.rejected} rows rejected` : '',
    s.mended > 0 ? `${s.mended} mended` : '',
    s.partlyJudged > 0 ? `${s.partlyJudged} only partly judged` : '',
  ].filter(Boolean);
  return `${s.lines} lines: ${s.listed} LISTED (${risks}), ${s.noListMatch} NO_LIST_MATCH, ${s.notScreenable} NOT_SCREENABLE${extra.length > 0 ? `; ${extra.join(', ')}` : ''}.`;
}

export function coverageLine({ coverage: c }: Pick<FooterFacts, 'coverage'>): string {
  const holes = c.holes.map((hole) => hole.good);
  const without = c.goodsWithoutCountry;
  return [
    `Coverage: ${c.goodsClassified} of ${c.goodsListed} listed goods have HTS codes`,
    holes.length === 0 ? '' : `; not covered: ${holes.join(', ')}`,
    without.length === 0 ? '' : `; listed for a country that our sources do not name: ${without.join(', ')}`,
    c.ordersByNameOnly.length === 0
      ? ''
      : `; ${c.ordersByNameOnly.length} orders can be seen by the maker's name only`,
    '.',
  ].join('');
}
