import type { CountryCode, Entity, ListingRow, Order, Relation, Sector } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { applyRules } from '../rules/apply-rules.js';
import type { Rule, RuleFacts, RuleSet } from '../rules/rule.js';
import { coversAllProducts, whomToCheck } from './describe-order.js';
import { findingId } from './finding-id.js';
import type { CodeMatch } from './hts-index.js';
import { createMatched } from './matched-classification.js';
import { compareStatements, distinctExploitation, joined, statementOf } from './statements.js';
import type { Finding, Grade, NameMatch, Risk } from './verdict.js';

const CERTIFY =
  'A supplier to the U.S. government must certify a good-faith effort to find out whether forced or indentured child labor made this product (FAR 52.222-18).';
const DETAINED =
  'CBP may detain the goods until the importer shows that they were not made with forced labor (19 CFR 12.43).';
const PRESUMED =
  'The goods are presumed to be made with forced labor and barred from entry, unless CBP grants an exception (Pub. L. 117-78, section 3(b)).';
const PRIORITY =
  'CBP gives shipments of this sector priority: hold tracing documents for inputs from Xinjiang.';

/** Makes findings under one rule set. Pure: the same facts give the same finding. */
export interface FindingMaker {
  /** @param rows All rows of one list on one good and country; the same array gives the same statements, made once. */
  listing(code: string, match: CodeMatch, name: string, rows: readonly ListingRow[]): Finding;
  relation(code: string, match: CodeMatch, name: string, relation: Relation): Finding;
  order(code: string, match: CodeMatch, order: Order): Finding;
  /** The risk of the finding that `relation` would make. */
  relationRisk(match: CodeMatch, relation: Relation): Risk;
  /** The risk of the finding that `order` would make. */
  orderRisk(match: CodeMatch, order: Order): Risk;
  /** An order whose maker the line names; `met` is the finding by merchandise and origin, where there is one. */
  orderNamed(
    code: string,
    origin: CountryCode | null,
    order: Order,
    nameMatch: NameMatch,
    met: Finding | undefined,
  ): Finding;
  sector(code: string, match: CodeMatch, sector: Sector, country: CountryCode): Finding;
  entity(code: string, entity: Entity, nameMatch: NameMatch): Finding;
}

/** What of a finding depends on the list alone, whichever code met it. */
type Stated = Pick<
  Finding,
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
>;

/** What else a rule may ask about. */
interface More {
  readonly reach?: Order['reach'];
  readonly nameMatch?: NameMatch;
  readonly merchandiseFits?: boolean;
}

export function createFindingMaker(
  rules: RuleSet,
  editions: { readonly cbp: string; readonly uflpa: string },
): FindingMaker {
  const stated = new WeakMap<object, Stated>();
  const once = (key: object, make: () => Stated): Stated => {
    let known = stated.get(key);
    if (known === undefined) {
      known = make();
      stated.set(key, known);
    }
    return known;
  };
  const matched = createMatched();

  const ruleFor = (
    kind: Finding['kind'],
    grade: Grade,
    exploitation: Finding['exploitation'],
    more: More = {},
  ): Rule =>
    applyRules(rules, {
      kind,
      grade,
      exploitation,
      reach: more.reach ?? null,
      nameMatch: more.nameMatch?.how ?? null,
      merchandiseFits: more.merchandiseFits ?? true,
    } satisfies RuleFacts);

  const finding = (
    kind: Finding['kind'],
    code: string,
    match: CodeMatch | null,
    grade: Grade,
    list: Stated,
    more: More = {},
  ): Finding => {
    const nameMatch = more.nameMatch ?? null;
    const rule = ruleFor(kind, grade, list.exploitation, more);
    return {
      // Whom to check and which name was met may be worded otherwise tomorrow; a path is what a finding is about.
      id: findingId(
        kind,
        list.list,
        list.good,
        kind === 'downstream' || kind === 'at-risk' ? list.via : '',
        code,
        list.country,
      ),
      kind,
      list: list.list,
      good: list.good,
      name: list.name,
      country: list.country,
      exploitation: list.exploitation,
      grade,
      risk: rule.risk,
      rule: rule.id,
      hts: formatHts(code),
      classification: match === null ? null : matched(match),
      via: nameMatch !== null && kind === 'order' ? `entity: ${nameMatch.listed}` : list.via,
      consequence: list.consequence,
      nameMatch,
      edition: list.edition,
      source: list.source,
      statements: list.statements,
    };
  };

  const statedOrder = (order: Order): Stated =>
    once(order, () => ({
      list: 'CBP',
      good: order.id,
      name: `${order.instrument}: ${order.merchandise}`,
      country: order.country,
      exploitation: [],
      via: whomToCheck(order),
      consequence: DETAINED,
      edition: editions.cbp,
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
    }));

  return {
    listing: (code, match, name, rows) =>
      finding(
        'listing',
        code,
        match,
        match.grade,
        once(rows, () => ({
          list: rows[0]?.list ?? 'TVPRA',
          good: match.subject,
          name,
          country: rows[0]?.country ?? null,
          exploitation: distinctExploitation(rows.flatMap((row) => row.exploitation ?? [])),
          via: '',
          consequence: rows[0]?.list === 'EO13126' ? CERTIFY : '',
          edition: joined(rows.map((row) => row.edition)),
          source: joined(rows.map((row) => row.source)),
          statements: rows.map(statementOf).sort(compareStatements),
        })),
      ),
    relation: (code, match, name, relation) =>
      finding(
        kindOf(relation),
        code,
        match,
        match.grade,
        once(relation, () => ({
          list: 'TVPRA',
          good: relation.outputGood,
          name,
          country: relation.outputCountry,
          exploitation: distinctExploitation(relation.exploitation),
          via: `${relation.inputGood}@${relation.inputCountry} > ${relation.outputGood}${relation.outputCountry === null ? '' : `@${relation.outputCountry}`}`,
          consequence: '',
          edition: relation.edition,
          source: relation.source,
          statements: distinctExploitation(relation.exploitation).map((exploitation) =>
            statementOf({ ...relation, exploitation }),
          ),
        })),
      ),
    relationRisk: (match, relation) =>
      ruleFor(kindOf(relation), match.grade, distinctExploitation(relation.exploitation)).risk,
    orderRisk: (match, order) => ruleFor('order', match.grade, [], { reach: order.reach }).risk,
    order: (code, match, order) =>
      finding('order', code, match, match.grade, statedOrder(order), { reach: order.reach }),
    orderNamed(code, origin, order, nameMatch, met) {
      const all = coversAllProducts(order) && (order.country === null || order.country === origin);
      const named = finding(
        'order',
        code,
        null,
        met?.grade ?? (all ? 'exact' : 'partial'),
        statedOrder(order),
        {
          reach: order.reach,
          nameMatch,
          merchandiseFits: all || met !== undefined,
        },
      );
      return met === undefined
        ? named
        : { ...named, id: met.id, hts: met.hts, classification: met.classification };
    },
    sector: (code, match, sector, country) =>
      finding(
        'sector',
        code,
        match,
        match.grade,
        once(sector, () => ({
          list: 'UFLPA',
          good: sector.id,
          name: sector.name,
          country,
          exploitation: [],
          via: '',
          consequence: PRIORITY,
          edition: editions.uflpa,
          source: sector.source,
          statements: [
            {
              exploitation: null,
              from: sector.from,
              to: null,
              edition: editions.uflpa,
              source: sector.source,
              note: '',
            },
          ],
        })),
      ),
    entity: (code, entity, nameMatch) =>
      finding(
        'entity',
        code,
        null,
        nameMatch.how === 'possible' ? 'partial' : 'exact',
        once(entity, () => ({
          list: 'UFLPA',
          good: entity.id,
          name: entity.name,
          country: null,
          exploitation: [],
          via: `entity: ${entity.name}`,
          consequence: PRESUMED,
          edition: editions.uflpa,
          source: [entity.section === '' ? '' : `section ${entity.section}`, entity.source]
            .filter(Boolean)
            .join('; '),
          statements: [
            {
              exploitation: null,
              from: entity.effective,
              to: null,
              edition: editions.uflpa,
              source: entity.source,
              note: entity.note,
            },
          ],
        })),
        { nameMatch },
      ),
  };
}

function kindOf(relation: Relation): Finding['kind'] {
  return relation.kind === 'listed' ? 'downstream' : 'at-risk';
}
