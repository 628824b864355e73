import type { CountryCode, HtsCode } from '@better-trade/data';
import type { HtsGroup } from '../codes/resolve-hts.js';
import type { ActiveLists } from './active-lists.js';
import { coversAllProducts } from './describe-order.js';
import type { CodeMatch, HtsIndex } from './hts-index.js';
import type { FindingMaker } from './make-findings.js';
import { matchesOfSeveral } from './matches-of-several.js';
import { remember } from './remember.js';
import { UFLPA_ORIGIN } from './uflpa-origin.js';
import type { Finding } from './verdict.js';

/** All findings of one code group and one origin, in no order yet. Names are judged elsewhere. */
export type CodeJudge = (group: HtsGroup, origin: CountryCode) => readonly Finding[];

/** What of a code's findings holds for every origin, and what to ask for one. */
interface JudgedCode {
  readonly everyOrigin: readonly Finding[];
  readonly matches: readonly CodeMatch[];
}

/** Bounds on memory for a file with all codes of the schedule. */
const REMEMBERED_CODES = 4_000;

export function createCodeJudge(index: HtsIndex, lists: ActiveLists, make: FindingMaker): CodeJudge {
  const judged = remember(REMEMBERED_CODES, (text: string): JudgedCode => {
    const code = text as HtsCode;
    const matches = index.match(code);
    return { matches, everyOrigin: matches.flatMap((match) => ofEveryOrigin(code, match, lists, make)) };
  });

  return (group, origin) => {
    const [code] = group.codes;
    if (code !== undefined && group.codes.length === 1) {
      const { everyOrigin, matches } = judged(code);
      const findings = matches.flatMap((match) => ofOrigin(code, match, origin, lists, make));
      return findings.length === 0 ? everyOrigin : [...findings, ...everyOrigin];
    }
    return matchesOfSeveral(group.codes, index).flatMap(({ code: one, match }) => [
      ...ofOrigin(one, match, origin, lists, make),
      ...ofEveryOrigin(one, match, lists, make),
    ]);
  };
}

function ofEveryOrigin(code: HtsCode, match: CodeMatch, lists: ActiveLists, make: FindingMaker): Finding[] {
  if (match.kind === 'good')
    return (lists.relations.get(match.subject) ?? [])
      .filter((relation) => relation.outputCountry === null)
      .map((relation) => make.relation(code, match, nameOf(match, lists), relation));
  const order = match.kind === 'order' ? lists.orders.get(match.subject) : undefined;
  return order !== undefined && order.country === null && !coversAllProducts(order)
    ? [make.order(code, match, order)]
    : [];
}

function ofOrigin(
  code: HtsCode,
  match: CodeMatch,
  origin: CountryCode,
  lists: ActiveLists,
  make: FindingMaker,
): Finding[] {
  switch (match.kind) {
    case 'good': {
      const findings: Finding[] = [];
      for (const rows of lists.listings.get(`${match.subject}|${origin}`) ?? [])
        findings.push(make.listing(code, match, nameOf(match, lists), rows));
      for (const relation of lists.relations.get(match.subject) ?? [])
        if (relation.outputCountry === origin)
          findings.push(make.relation(code, match, nameOf(match, lists), relation));
      return findings;
    }
    case 'order': {
      const order = lists.orders.get(match.subject);
      return order !== undefined && order.country === origin && !coversAllProducts(order)
        ? [make.order(code, match, order)]
        : [];
    }
    case 'sector': {
      const sector = origin === UFLPA_ORIGIN ? lists.sectors.get(match.subject) : undefined;
      return sector === undefined ? [] : [make.sector(code, match, sector, origin)];
    }
  }
}

function nameOf(match: CodeMatch, lists: ActiveLists): string {
  return lists.goods.get(match.subject)?.name ?? match.subject;
}
