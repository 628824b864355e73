import { type Finding, type LineVerdict, weakestTier } from '@better-trade/core';
import type { Measure } from '../figures/figure.js';
import type {
  BarsData,
  ChainsData,
  ChainsEdge,
  ChainsNode,
  MapData,
  MatrixData,
} from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { textsOf } from '../text/texts.js';
import { countryName } from '../world/country-name.js';
import { EXPLOITATIONS } from './exploitations.js';
import { collectScreening, isPair, type Screening } from './screening/collect-screening.js';
import type { Tally } from './screening/tally.js';

/** All that figures and a page need of the lines, in one pass. */
export function viewOfLines(lines: Iterable<LineVerdict>): Screening {
  const collector = collectScreening();
  for (const line of lines) collector.line(line);
  return collector.result();
}

export function mapOfScreening(screening: Screening, lang: Language): MapData {
  return {
    measure: measureOf(screening, 0, lang),
    places: screening.origins.map((row) => ({
      country: row.origin,
      name: countryName(row.origin, null, lang),
      amount: amountOf(row),
      count: row.findings,
      counted: 'findings',
    })),
  };
}

/** Listed goods by the countries that the lists name; orders, sectors, entities and goods at risk name no such pair. */
export function matrixOfScreening(screening: Screening, lang: Language): MatrixData {
  return {
    measure: measureOf(screening, screening.unpaired, lang),
    colour: 'risk',
    cells: screening.subjects.filter(isPair).map((row) => ({
      good: row.good,
      goodName: row.name,
      country: row.country,
      countryName: countryName(row.country, null, lang),
      exploitation: row.exploitation,
      risk: row.risk,
      amount: amountOf(row),
      lines: row.lines,
    })),
  };
}

export function barsOfScreening(screening: Screening, lang: Language): BarsData {
  const texts = textsOf(lang);
  return {
    measure: measureOf(screening, screening.unpaired, lang),
    of: 'listing',
    rows: screening.subjects.filter(isPair).map((row) => ({
      key: `${row.good}@${row.country}`,
      label: `${row.name}, ${countryName(row.country, null, lang)}`,
      amount: amountOf(row),
      risk: row.risk,
      note: texts.screening.lines(row.lines),
    })),
  };
}

/** Paths in one picture, those of the most urgent findings; every path stands in the evidence of its findings. */
const MOST_PATHS = 60;

/** Ways by which listed inputs reach the goods of the lines: what ILAB states, and what was traced. */
export function chainsOfScreening({ ways }: Pick<Screening, 'ways'>): ChainsData {
  const nodes = new Map<string, ChainsNode>();
  const edges = new Map<string, ChainsEdge>();
  const drawn = ways.slice(0, MOST_PATHS);
  for (const finding of drawn) addPath(finding, nodes, edges);
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    leftPaths: ways.length - drawn.length,
  };
}

function addPath(finding: Finding, nodes: Map<string, ChainsNode>, edges: Map<string, ChainsEdge>): void {
  const stops = finding.via.split(' > ').map(placeOf);
  stops.forEach(({ id, good, country }, i) => {
    const role = i === 0 ? 'input' : i === stops.length - 1 ? 'import' : 'stage';
    const known = nodes.get(id);
    const hts = new Set([...(known?.hts ?? []), ...(role === 'import' ? [finding.hts] : [])]);
    // Two lists may name one input for different things.
    const stated = [...(known?.exploitation ?? []), ...(i === 0 ? finding.exploitation : [])];
    nodes.set(id, {
      id,
      // A report names only the good at the end; the others stand by their ids, which are words.
      name: role === 'import' ? finding.name : (known?.name ?? good.replaceAll('-', ' ')),
      // A good on the way of one path may be the end of another: what is imported counts.
      role: known === undefined || known.role === 'stage' ? role : known.role,
      country: country ?? known?.country ?? null,
      exploitation: EXPLOITATIONS.filter((one) => stated.includes(one)),
      hts: [...hts].filter(Boolean).sort(),
    });
  });
  for (let i = 1; i < stops.length; i++) {
    const [from, to] = [stops[i - 1]?.id ?? '', stops[i]?.id ?? ''];
    const step = finding.path?.find((one) => one.from === stops[i - 1]?.good && one.to === stops[i]?.good);
    edges.set(`${from} ${to} ${step?.id ?? ''}`, {
      from,
      to,
      // A pair without a step of its own is one that ILAB states, or as weak as the weakest step of its path.
      tier:
        step?.tier ??
        (finding.path === undefined ? 'listed' : weakestTier(finding.path.map(({ tier }) => tier))),
      process: step?.process ?? '',
      kind: step?.kind ?? finding.kind,
    });
  }
}

/** `cotton@CN` is a place of its own, apart from the good of any origin. */
function placeOf(stop: string): {
  readonly id: string;
  readonly good: string;
  readonly country: string | null;
} {
  const [good = stop, country] = stop.split('@');
  return { id: stop, good, country: country ?? null };
}

/** What the dollars are, and what a figure that stands alone would pass over: a hole must not read as nothing found. */
function measureOf({ unscreened, onlyNews }: Screening, notDrawn: number, lang: Language): Measure {
  const { measure } = textsOf(lang).screening;
  const notJudged = unscreened.lines.length + unscreened.more;
  return {
    what: [
      measure.value,
      ...(onlyNews ? [measure.onlyNews] : []),
      ...(notJudged === 0 ? [] : [measure.notJudged(notJudged)]),
      ...(notDrawn === 0 ? [] : [measure.notDrawn(notDrawn)]),
    ].join('; '),
  };
}

/** Nothing is known of lines of which none states a value. */
function amountOf({ lines, withoutValue, low, high }: Tally): { low: number; high: number } | null {
  return lines === withoutValue ? null : { low, high };
}
