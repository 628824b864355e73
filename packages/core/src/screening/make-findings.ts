import type { CountryCode, Entity, Order } from '@better-trade/data';
import { formatHts } from '../codes/parse-hts.js';
import { applyRules } from '../rules/apply-rules.js';
import type { Rule, RuleFacts, RuleSet } from '../rules/rule.js';
import { coversAllProducts } from './describe-order.js';
import { type IdHash, idAfter } from './finding-id.js';
import type { CodeMatch } from './hts-index.js';
import { createMatched } from './matched-classification.js';
import type { Stated, StatedBy } from './stated.js';
import type { Finding, Grade, MatchedClassification, NameMatch, Risk } from './verdict.js';

/** A finding for no code yet: many codes meet the same statement by the same classification. */
export interface Draft extends Finding {
  /** Over the parts of the id that stand before the code. */
  readonly idBefore: IdHash;
}

/** Makes findings under one rule set. Pure: the same facts give the same finding. */
export interface FindingMaker {
  /** Of a code that meets this at this grade. */
  risk(stated: Stated, grade: Grade): Risk;
  draft(match: CodeMatch, stated: Stated): Draft;
  /** @param dotted The same code, as findings show it. */
  finding(code: string, dotted: string, draft: Draft): Finding;
  /** An order whose maker the line names; `met` is the finding by merchandise and origin, where there is one. */
  orderNamed(
    code: string,
    origin: CountryCode | null,
    order: Order,
    nameMatch: NameMatch,
    met: Finding | undefined,
  ): Finding;
  entity(code: string, entity: Entity, nameMatch: NameMatch): Finding;
}

export function createFindingMaker(rules: RuleSet, by: StatedBy): FindingMaker {
  const matched = createMatched();
  // Asked anew only for a name: of a code a rule sees no more than what is stated and the grade.
  const known: Readonly<Record<Grade, Map<Stated, Rule>>> = {
    exact: new Map(),
    basket: new Map(),
    partial: new Map(),
  };
  const ruleOf = (stated: Stated, grade: Grade): Rule => {
    const old = known[grade].get(stated);
    if (old !== undefined) return old;
    const rule = applyRules(rules, factsOf(stated, grade));
    known[grade].set(stated, rule);
    return rule;
  };
  const named = (
    code: string,
    grade: Grade,
    stated: Stated,
    nameMatch: NameMatch,
    merchandiseFits: boolean,
  ): Finding => {
    const rule = applyRules(rules, { ...factsOf(stated, grade), nameMatch: nameMatch.how, merchandiseFits });
    return { ...findingOf(code, formatHts(code), draftOf(stated, grade, rule, null)), nameMatch };
  };
  return {
    risk: (stated, grade) => ruleOf(stated, grade).risk,
    draft: (match, stated) => draftOf(stated, match.grade, ruleOf(stated, match.grade), matched(match)),
    finding: findingOf,
    orderNamed(code, origin, order, nameMatch, met) {
      const all = coversAllProducts(order) && (order.country === null || order.country === origin);
      const grade = met?.grade ?? (all ? 'exact' : 'partial');
      const finding = named(code, grade, by.order(order), nameMatch, all || met !== undefined);
      const via = `entity: ${nameMatch.listed}`;
      return met === undefined
        ? { ...finding, via }
        : { ...finding, via, id: met.id, hts: met.hts, classification: met.classification };
    },
    entity: (code, entity, nameMatch) =>
      named(code, nameMatch.how === 'possible' ? 'partial' : 'exact', by.entity(entity), nameMatch, true),
  };
}

function factsOf({ kind, exploitation, reach }: Stated, grade: Grade): RuleFacts {
  return { kind, grade, exploitation, reach, nameMatch: null, merchandiseFits: true };
}

function draftOf(
  stated: Stated,
  grade: Grade,
  rule: Rule,
  classification: MatchedClassification | null,
): Draft {
  // Written out, here and below: copying with `...` costs several times as much.
  return {
    idBefore: stated.idBefore,
    id: idAfter(stated.idBefore, '', stated.country),
    kind: stated.kind,
    list: stated.list,
    good: stated.good,
    name: stated.name,
    country: stated.country,
    exploitation: stated.exploitation,
    grade,
    risk: rule.risk,
    rule: rule.id,
    hts: '',
    classification,
    via: stated.via,
    consequence: stated.consequence,
    nameMatch: null,
    edition: stated.edition,
    source: stated.source,
    statements: stated.statements,
  };
}

function findingOf(code: string, dotted: string, draft: Draft): Finding {
  return {
    id: idAfter(draft.idBefore, code, draft.country),
    kind: draft.kind,
    list: draft.list,
    good: draft.good,
    name: draft.name,
    country: draft.country,
    exploitation: draft.exploitation,
    grade: draft.grade,
    risk: draft.risk,
    rule: draft.rule,
    hts: dotted,
    classification: draft.classification,
    via: draft.via,
    consequence: draft.consequence,
    nameMatch: draft.nameMatch,
    edition: draft.edition,
    source: draft.source,
    statements: draft.statements,
  };
}
