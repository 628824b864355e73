import type { CountryCode, Entity, Exploitation, ListingRow, Order, Relation, Sector } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { applyRules } from '../rules/apply-rules.js';
import type { RuleFacts, RuleSet } from '../rules/rule.js';
import { findingId } from './finding-id.js';
import { compareText, type CodeMatch } from './hts-index.js';
import type { Finding, MatchedClassification, NameMatch, Statement } from './verdict.js';

/** The pair that is being judged. */
export interface Pair {
  readonly code: string;
  readonly origin: CountryCode;
}

const EXPLOITATIONS: readonly Exploitation[] = ['CL', 'FL', 'FCL'];
const CERTIFY =
  'A supplier to the U.S. government must certify a good-faith effort to find out whether forced or indentured child labor made this product (FAR 52.222-18).';
const DETAINED = 'CBP may detain the goods until the importer shows that they were not made with forced labor (19 CFR 12.43).';
const PRESUMED = 'The goods are presumed to be made with forced labor; the presumption falls only to clear and convincing evidence.';

/** Makes findings under one rule set. Pure: the same facts give the same finding. */
export interface FindingMaker {
  listing(pair: Pair, match: CodeMatch, name: string, rows: readonly ListingRow[]): Finding;
  relation(pair: Pair, match: CodeMatch, name: string, relation: Relation): Finding;
  order(pair: Pair, match: CodeMatch, order: Order): Finding;
  /** An order whose maker the line names; `met` is the finding by merchandise and origin, where there is one. */
  orderNamed(pair: Pair, order: Order, nameMatch: NameMatch, met: Finding | undefined): Finding;
  sector(pair: Pair, match: CodeMatch, sector: Sector): Finding;
  entity(pair: Pair, entity: Entity, nameMatch: NameMatch): Finding;
}

export function createFindingMaker(rules: RuleSet, editions: { readonly cbp: string; readonly uflpa: string }): FindingMaker {
  const decide = (facts: RuleFacts): Pick<Finding, 'risk' | 'rule'> => {
    const rule = applyRules(rules, facts);
    return { risk: rule.risk, rule: rule.id };
  };
  const facts = (kind: Finding['kind'], grade: Finding['grade'], exploitation: readonly Exploitation[] = []): RuleFacts => ({
    kind,
    grade,
    exploitation,
    reach: null,
    nameMatch: null,
    merchandiseFits: true,
  });

  const describeOrder = (order: Order): Pick<Finding, 'name' | 'country' | 'exploitation' | 'consequence' | 'edition' | 'source' | 'statements'> => ({
    name: `${order.instrument}: ${order.merchandise}`,
    country: order.country,
    exploitation: [],
    consequence: DETAINED,
    edition: editions.cbp,
    source: [order.citation, order.source].filter(Boolean).join('; '),
    statements: [
      { exploitation: null, from: order.effective, to: order.ended, edition: order.status, source: order.source, note: order.remarks },
    ],
  });

  return {
    listing(pair, match, name, rows) {
      const list = rows[0]?.list ?? 'TVPRA';
      const exploitation = distinctExploitation(rows.flatMap((row) => row.exploitation ?? []));
      return {
        ...base(pair, match, 'listing', list, match.subject, ''),
        name,
        country: pair.origin,
        exploitation,
        ...decide(facts('listing', match.grade, exploitation)),
        consequence: list === 'EO13126' ? CERTIFY : '',
        edition: joined(rows.map((row) => row.edition)),
        source: joined(rows.map((row) => row.source)),
        statements: rows.map(statementOf).sort(compareStatements),
      };
    },
    relation(pair, match, name, relation) {
      const kind = relation.kind === 'listed' ? 'downstream' : 'at-risk';
      const output = relation.outputCountry === null ? relation.outputGood : `${relation.outputGood}@${relation.outputCountry}`;
      const via = `${relation.inputGood}@${relation.inputCountry} > ${output}`;
      return {
        ...base(pair, match, kind, 'TVPRA', relation.outputGood, via),
        name,
        country: relation.outputCountry,
        exploitation: distinctExploitation(relation.exploitation),
        ...decide(facts(kind, match.grade, relation.exploitation)),
        consequence: '',
        edition: relation.edition,
        source: relation.source,
        statements: distinctExploitation(relation.exploitation).map((exploitation) => statementOf({ ...relation, exploitation })),
      };
    },
    order(pair, match, order) {
      return {
        ...base(pair, match, 'order', 'CBP', order.id, whomToCheck(order)),
        ...describeOrder(order),
        ...decide({ ...facts('order', match.grade), reach: order.reach }),
      };
    },
    orderNamed(pair, order, nameMatch, met) {
      const all = coversAllProducts(order) && (order.country === null || order.country === pair.origin);
      const found = met ?? { ...base(pair, null, 'order', 'CBP', order.id, ''), ...describeOrder(order), ...(all ? { grade: 'exact' as const } : {}) };
      return {
        ...found,
        via: `entity: ${nameMatch.listed}`,
        nameMatch,
        ...decide({
          ...facts('order', found.grade),
          reach: order.reach,
          nameMatch: nameMatch.how,
          merchandiseFits: all || met !== undefined,
        }),
      };
    },
    sector(pair, match, sector) {
      return {
        ...base(pair, match, 'sector', 'UFLPA', sector.id, ''),
        name: sector.name,
        country: pair.origin,
        exploitation: [],
        ...decide(facts('sector', match.grade)),
        consequence: 'CBP gives shipments of this sector priority: hold tracing documents for inputs from Xinjiang.',
        edition: editions.uflpa,
        source: sector.source,
        statements: [{ exploitation: null, from: sector.from, to: null, edition: editions.uflpa, source: sector.source, note: '' }],
      };
    },
    entity(pair, entity, nameMatch) {
      const grade = nameMatch.how === 'possible' ? 'partial' : 'exact';
      return {
        ...base(pair, null, 'entity', 'UFLPA', entity.id, `entity: ${entity.name}`),
        name: entity.name,
        country: null,
        exploitation: [],
        grade,
        ...decide({ ...facts('entity', grade), nameMatch: nameMatch.how }),
        consequence: PRESUMED,
        nameMatch,
        edition: editions.uflpa,
        source: [entity.section === '' ? '' : `section ${entity.section}`, entity.source].filter(Boolean).join('; '),
        statements: [
          { exploitation: null, from: entity.effective, to: null, edition: editions.uflpa, source: entity.source, note: entity.note },
        ],
      };
    },
  };
}

/** An order on everything that a maker makes can only be seen by the maker's name. */
export function coversAllProducts(order: Order): boolean {
  return /^all products$/i.test(order.merchandise);
}

function whomToCheck(order: Order): string {
  if (order.entities.length === 0) return '';
  const what = order.reach === 'vessel' ? 'vessel' : order.reach === 'entity' ? 'maker' : 'place of production';
  return `check the ${what}: ${order.entities.join(', ')}`;
}

function base(
  pair: Pair,
  match: CodeMatch | null,
  kind: Finding['kind'],
  list: Finding['list'],
  good: string,
  via: string,
): Pick<Finding, 'id' | 'kind' | 'list' | 'good' | 'grade' | 'hts' | 'classification' | 'via' | 'nameMatch'> {
  return {
    id: findingId(kind, list, good, kind === 'order' || kind === 'entity' ? '' : via, pair.code, pair.origin),
    kind,
    list,
    good,
    grade: match?.grade ?? 'partial',
    hts: formatHts(pair.code),
    classification: match === null ? null : classificationOf(match),
    via,
    nameMatch: null,
  };
}

function classificationOf({ classification: c }: CodeMatch): MatchedClassification {
  return { hts: formatHts(c.hts), scope: c.scope, basis: c.basis, reason: c.reason, repair: c.repair, source: c.source };
}

function statementOf(row: Pick<ListingRow, 'exploitation' | 'from' | 'to' | 'edition' | 'source' | 'note'>): Statement {
  return { exploitation: row.exploitation, from: row.from, to: row.to, edition: row.edition, source: row.source, note: row.note };
}

function compareStatements(a: Statement, b: Statement): number {
  return (
    EXPLOITATIONS.indexOf(a.exploitation ?? 'CL') - EXPLOITATIONS.indexOf(b.exploitation ?? 'CL') ||
    compareText(a.from ?? '', b.from ?? '') ||
    compareText(a.source, b.source)
  );
}

function distinctExploitation(all: readonly Exploitation[]): readonly Exploitation[] {
  return EXPLOITATIONS.filter((one) => all.includes(one));
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join('; ');
}
