import type { CountryCode, HtsCode } from '@better-trade/data';
import type { HtsGroup } from '../codes/resolve-hts.js';
import type { ActiveLists } from './active-lists.js';
import { compareFindings } from './finding-order.js';
import type { CodeMatch, HtsIndex } from './hts-index.js';
import { type FindingMaker, type Pair, coversAllProducts } from './make-findings.js';
import type { Finding } from './verdict.js';

/** UFLPA presumes nothing about other origins; its sectors are asked of goods declared as Chinese. */
const UFLPA_ORIGIN = 'CN';

/** All findings of one code group and one origin, in their total order. Names are judged elsewhere. */
export function judgePair(
  group: HtsGroup,
  origin: CountryCode,
  index: HtsIndex,
  lists: ActiveLists,
  make: FindingMaker,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { code, match } of matchesOfGroup(group, index)) {
    const pair: Pair = { code, origin };
    if (match.kind === 'good') findings.push(...judgeGood(pair, match, lists, make));
    if (match.kind === 'order') {
      const order = lists.orders.get(match.subject);
      if (order !== undefined && !coversAllProducts(order) && (order.country === null || order.country === origin))
        findings.push(make.order(pair, match, order));
    }
    if (match.kind === 'sector' && origin === UFLPA_ORIGIN) {
      const sector = lists.sectors.get(match.subject);
      if (sector !== undefined) findings.push(make.sector(pair, match, sector));
    }
  }
  return findings.sort(compareFindings);
}

function judgeGood(pair: Pair, match: CodeMatch, lists: ActiveLists, make: FindingMaker): Finding[] {
  const findings: Finding[] = [];
  const name = lists.goods.get(match.subject)?.name ?? match.subject;
  const rows = lists.listings.get(`${match.subject}|${pair.origin}`) ?? [];
  for (const list of ['TVPRA', 'EO13126'] as const) {
    const stated = rows.filter((row) => row.list === list);
    if (stated.length > 0) findings.push(make.listing(pair, match, name, stated));
  }
  for (const relation of lists.relations.get(match.subject) ?? [])
    if (relation.outputCountry === null || relation.outputCountry === pair.origin)
      findings.push(make.relation(pair, match, name, relation));
  return findings;
}

/**
 * A retired code may have several successors. A subject that only some of them meet is met `partial`: the old code
 * does not say which one the goods went to.
 */
function matchesOfGroup(group: HtsGroup, index: HtsIndex): readonly { code: HtsCode; match: CodeMatch }[] {
  const met = new Map<string, { code: HtsCode; match: CodeMatch; times: number }>();
  for (const code of group.codes)
    for (const match of index.match(code)) {
      const key = `${match.kind}:${match.subject}`;
      const old = met.get(key);
      if (old === undefined) met.set(key, { code, match, times: 1 });
      else met.set(key, { ...old, times: old.times + 1, match: weaker(old.match, match) });
    }
  return [...met.values()].map(({ code, match, times }) => ({
    code,
    match: times === group.codes.length ? match : { ...match, grade: 'partial' },
  }));
}

function weaker(a: CodeMatch, b: CodeMatch): CodeMatch {
  const strength = { exact: 2, basket: 1, partial: 0 } as const;
  return strength[b.grade] < strength[a.grade] ? { ...a, grade: b.grade } : a;
}
