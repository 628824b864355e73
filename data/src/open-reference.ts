import { openHts } from './hts-table.js';
import type { Reference } from './reference.js';

/** Counts up whenever the shape of the packed file changes, so that a stale file is refused by name. */
export const PACK_FORMAT = 'btt-reference/3';

/** The parts of the packed file, one line of JSON each, in this order after the head. */
export const SECTIONS = [
  'sources',
  'goods',
  'listings',
  'relations',
  'classifications',
  'orders',
  'sectors',
  'orderGoods',
  'sectorGoods',
  'entities',
  'assessmentLevels',
  'countries',
  'aliases',
  'ambiguousOrigins',
  'repairs',
  'successors',
  'htsCodes',
  'htsIndents',
  'htsDescriptions',
  'htsUnits',
] as const;

export type Section = (typeof SECTIONS)[number];

/** First line of the packed file. */
export interface PackHead {
  readonly format: typeof PACK_FORMAT;
  readonly date: string;
  readonly digest: string;
}

/**
 * Makes a {@link Reference} of the text of `dist/reference.jsonl`. Each table is parsed when it is first asked for:
 * a command that explains one line never parses the repairs. Pure: works in a browser on the fetched text.
 * @param chains Gives the text of `dist/chains.json` when the chains are first asked for: only tracing needs them.
 * @throws Error `BTT_REFERENCE_FORMAT` if the text is of another format, or if chains are asked for and not given.
 */
export function openReference(text: string, chains?: () => string): Reference {
  const lines = text.split('\n');
  const head = JSON.parse(lines[0] ?? '') as PackHead;
  if (head.format !== PACK_FORMAT)
    throw new Error(
      `BTT_REFERENCE_FORMAT: got "${head.format}", expected "${PACK_FORMAT}". Rebuild @better-trade/data.`,
    );
  if (lines.length <= SECTIONS.length)
    throw new Error(
      `BTT_REFERENCE_FORMAT: ${lines.length - 1} of ${SECTIONS.length} parts. Rebuild @better-trade/data.`,
    );

  let walked: Reference['chains'] | undefined;
  const parsed = new Map<Section, unknown>();
  const section = <T>(name: Section): T => {
    if (!parsed.has(name)) parsed.set(name, JSON.parse(lines[SECTIONS.indexOf(name) + 1] ?? ''));
    return parsed.get(name) as T;
  };
  const hts = openHts({
    codes: () => section('htsCodes'),
    indents: () => section('htsIndents'),
    descriptions: () => section('htsDescriptions'),
    units: () => section('htsUnits'),
    successors: () => section('successors'),
  });
  return {
    date: head.date,
    digest: head.digest,
    hts,
    get sources() {
      return section<Reference['sources']>('sources');
    },
    get goods() {
      return section<Reference['goods']>('goods');
    },
    get listings() {
      return section<Reference['listings']>('listings');
    },
    get relations() {
      return section<Reference['relations']>('relations');
    },
    get classifications() {
      return section<Reference['classifications']>('classifications');
    },
    get orders() {
      return section<Reference['orders']>('orders');
    },
    get sectors() {
      return section<Reference['sectors']>('sectors');
    },
    get orderGoods() {
      return section<Reference['orderGoods']>('orderGoods');
    },
    get sectorGoods() {
      return section<Reference['sectorGoods']>('sectorGoods');
    },
    get entities() {
      return section<Reference['entities']>('entities');
    },
    get assessmentLevels() {
      return section<Reference['assessmentLevels']>('assessmentLevels');
    },
    get countries() {
      return section<Reference['countries']>('countries');
    },
    get aliases() {
      return section<Reference['aliases']>('aliases');
    },
    get ambiguousOrigins() {
      return section<Reference['ambiguousOrigins']>('ambiguousOrigins');
    },
    get repairs() {
      return section<Reference['repairs']>('repairs');
    },
    get chains() {
      if (chains === undefined)
        throw new Error(
          'BTT_REFERENCE_FORMAT: no chains were given to openReference. Give it chains.json too.',
        );
      walked ??= JSON.parse(chains()) as Reference['chains'];
      return walked;
    },
  };
}
