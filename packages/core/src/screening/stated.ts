import type { Entity, ListingRow, Order, Relation, Sector } from '@better-trade/data';
import { whomToCheck } from './describe-order.js';
import { type IdHash, idBefore } from './finding-id.js';
import { compareStatements, distinctExploitation, joined, statementOf } from './statements.js';
import { UFLPA_ORIGIN } from './uflpa-origin.js';
import type { Finding } from './verdict.js';

const CERTIFY =
  'A supplier to the U.S. government must certify a good-faith effort to find out whether forced or indentured child labor made this product (FAR 52.222-18).';
const DETAINED =
  'CBP may detain the goods until the importer shows that they were not made with forced labor (19 CFR 12.43).';
const PRESUMED =
  'The goods are presumed to be made with forced labor and barred from entry, unless CBP grants an exception (Pub. L. 117-78, section 3(b)).';
const PRIORITY =
  'CBP gives shipments of this sector priority: hold tracing documents for inputs from Xinjiang.';

/** What of a finding depends on the list alone, whichever code met it. */
export interface Stated
  extends Pick<
    Finding,
    | 'kind'
    | 'list'
    | 'good'
    | 'name'
    | 'country'
    | 'exploitation'
    | 'via'
    | 'consequence'
    | 'edition'
    | 'source'
    | 'statements'
  > {
  /** Whom an order reaches; null for other kinds. */
  readonly reach: Order['reach'] | null;
  /** Over the parts of the finding's id that stand before the code. */
  readonly idBefore: IdHash;
}

/** The editions of the lists whose rows do not name their own. */
export interface Editions {
  readonly cbp: string;
  readonly uflpa: string;
}

/** What the rows of the lists state. */
export interface StatedBy {
  /** @param rows All rows of one list on one good and country. */
  listing(rows: readonly ListingRow[], good: string, name: string): Stated;
  relation(relation: Relation, name: string): Stated;
  /** Made once for each order: its merchandise and its maker's name both meet it. */
  order(order: Order): Stated;
  sector(sector: Sector): Stated;
  entity(entity: Entity): Stated;
}

export function createStatedBy(editions: Editions): StatedBy {
  const orders = new Map<Order, Stated>();
  return {
    listing: (rows, good, name) => withId(ofListing(rows, good, name)),
    relation: (relation, name) => withId(ofRelation(relation, name)),
    order(order) {
      const known = orders.get(order) ?? withId(ofOrder(order, editions.cbp));
      orders.set(order, known);
      return known;
    },
    sector: (sector) => withId(ofSector(sector, editions.uflpa)),
    entity: (entity) => withId(ofEntity(entity, editions.uflpa)),
  };
}

function withId(stated: Omit<Stated, 'idBefore'>): Stated {
  const { kind, list, good, via } = stated;
  // Whom to check and which name was met may be worded otherwise tomorrow; a path is what a finding is about.
  const path = kind === 'downstream' || kind === 'at-risk' ? via : '';
  return { ...stated, idBefore: idBefore(kind, list, good, path) };
}

function ofListing(rows: readonly ListingRow[], good: string, name: string): Omit<Stated, 'idBefore'> {
  const [first] = rows;
  return {
    kind: 'listing',
    list: first?.list ?? 'TVPRA',
    good,
    name,
    country: first?.country ?? null,
    exploitation: distinctExploitation(rows.flatMap((row) => row.exploitation ?? [])),
    via: '',
    consequence: first?.list === 'EO13126' ? CERTIFY : '',
    edition: joined(rows.map((row) => row.edition)),
    source: joined(rows.map((row) => row.source)),
    statements: rows.map(statementOf).sort(compareStatements),
    reach: null,
  };
}

function ofRelation(relation: Relation, name: string): Omit<Stated, 'idBefore'> {
  const { inputGood, inputCountry, outputGood, outputCountry } = relation;
  const exploitation = distinctExploitation(relation.exploitation);
  return {
    kind: relation.kind === 'listed' ? 'downstream' : 'at-risk',
    list: 'TVPRA',
    good: outputGood,
    name,
    country: outputCountry,
    exploitation,
    via: `${inputGood}@${inputCountry} > ${outputGood}${outputCountry === null ? '' : `@${outputCountry}`}`,
    consequence: '',
    edition: relation.edition,
    source: relation.source,
    statements: exploitation.map((one) => statementOf({ ...relation, exploitation: one })),
    reach: null,
  };
}

function ofOrder(order: Order, edition: string): Omit<Stated, 'idBefore'> {
  return {
    kind: 'order',
    list: 'CBP',
    good: order.id,
    name: `${order.instrument}: ${order.merchandise}`,
    country: order.country,
    exploitation: [],
    via: whomToCheck(order),
    consequence: DETAINED,
    edition,
    source: [order.citation, order.source].filter(Boolean).join('; '),
    statements: [
      {
        exploitation: null,
        from: order.effective,
        to: order.ended,
        edition: order.status,
        source: order.source,
        note: order.remarks,
      },
    ],
    reach: order.reach,
  };
}

function ofSector(sector: Sector, edition: string): Omit<Stated, 'idBefore'> {
  const { from, source } = sector;
  return {
    kind: 'sector',
    list: 'UFLPA',
    good: sector.id,
    name: sector.name,
    country: UFLPA_ORIGIN,
    exploitation: [],
    via: '',
    consequence: PRIORITY,
    edition,
    source,
    statements: [{ exploitation: null, from, to: null, edition, source, note: '' }],
    reach: null,
  };
}

function ofEntity(entity: Entity, edition: string): Omit<Stated, 'idBefore'> {
  const { effective, source, note } = entity;
  return {
    kind: 'entity',
    list: 'UFLPA',
    good: entity.id,
    name: entity.name,
    country: null,
    exploitation: [],
    via: `entity: ${entity.name}`,
    consequence: PRESUMED,
    edition,
    source: [entity.section === '' ? '' : `section ${entity.section}`, source].filter(Boolean).join('; '),
    statements: [{ exploitation: null, from: effective, to: null, edition, source, note }],
    reach: null,
  };
}
