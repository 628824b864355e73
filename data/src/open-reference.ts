import { type HtsColumns, openHts } from './hts-table.js';
import type { Sha256 } from './pack/layout.js';
import { asciiOf, openPack, type Pack } from './pack/open-pack.js';
import type { ClassifiedSubject, Reference } from './reference.js';

/** Counts up whenever the shape of the packed file changes, so that a stale file is refused by name. */
export const PACK_FORMAT = 'btt-reference/4';

/** Tables that are packed as one section of JSON each, under their own name. */
export const TABLES = [
  'sources',
  'goods',
  'listings',
  'relations',
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
  'chains',
] as const;

export type Table = (typeof TABLES)[number];

/** Tables that are packed by HTS chapter: a command that explains one line reads one chapter of each. */
export const BY_CHAPTER = { classifications: 'classifications/', hts: 'hts/' } as const;

/** Section of what the classifications are of. */
export const SUBJECTS = 'classified';

/**
 * Makes a {@link Reference} of the bytes of `dist/reference.pack`. Each table is checked and parsed when it is first
 * asked for: a command that explains one line never parses the repairs. Pure: works in a browser on the fetched bytes.
 * @param sha256 SHA-256 as hex. No byte is used that was not checked by it.
 * @throws ReferenceRefused if the bytes are of another format, cut or changed; for a changed table when it is read.
 */
export function openReference(bytes: Uint8Array, sha256: Sha256): Reference {
  const read = (at: number, length: number): Uint8Array => bytes.slice(at, at + length);
  return referenceOf(openPack({ name: 'the reference', size: bytes.length, sha256, read }, PACK_FORMAT));
}

export function referenceOf(pack: Pack): Reference {
  const parsed = new Map<string, unknown>();
  const section = <T>(name: string): T => {
    if (!parsed.has(name)) parsed.set(name, JSON.parse(asciiOf(pack.section(name))));
    return parsed.get(name) as T;
  };
  const table = <T>(name: Table): T => section<T>(name);
  const chaptersIn = (folder: string): readonly string[] =>
    pack.names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  const classified = new Set(chaptersIn(BY_CHAPTER.classifications));
  const classificationsOf = (chapter: string): Reference['classifications'] =>
    classified.has(chapter) ? section(BY_CHAPTER.classifications + chapter) : [];
  let classifications: Reference['classifications'] | undefined;
  const hts = openHts({
    chapters: chaptersIn(BY_CHAPTER.hts),
    columns: (chapter) => section<HtsColumns>(BY_CHAPTER.hts + chapter),
    successors: () => table('successors'),
  });
  const reference: Reference = {
    date: pack.facts.date ?? '',
    digest: pack.facts.digest ?? '',
    hts,
    get sources() {
      return table<Reference['sources']>('sources');
    },
    get goods() {
      return table<Reference['goods']>('goods');
    },
    get listings() {
      return table<Reference['listings']>('listings');
    },
    get relations() {
      return table<Reference['relations']>('relations');
    },
    get classifications() {
      classifications ??= [...classified].flatMap(classificationsOf);
      return classifications;
    },
    get classificationsByChapter() {
      return {
        of: reference,
        rows: classificationsOf,
        subjects: () => section<readonly ClassifiedSubject[]>(SUBJECTS),
      };
    },
    get orders() {
      return table<Reference['orders']>('orders');
    },
    get sectors() {
      return table<Reference['sectors']>('sectors');
    },
    get orderGoods() {
      return table<Reference['orderGoods']>('orderGoods');
    },
    get sectorGoods() {
      return table<Reference['sectorGoods']>('sectorGoods');
    },
    get entities() {
      return table<Reference['entities']>('entities');
    },
    get assessmentLevels() {
      return table<Reference['assessmentLevels']>('assessmentLevels');
    },
    get countries() {
      return table<Reference['countries']>('countries');
    },
    get aliases() {
      return table<Reference['aliases']>('aliases');
    },
    get ambiguousOrigins() {
      return table<Reference['ambiguousOrigins']>('ambiguousOrigins');
    },
    get repairs() {
      return table<Reference['repairs']>('repairs');
    },
    get chains() {
      return table<Reference['chains']>('chains');
    },
  };
  return reference;
}
