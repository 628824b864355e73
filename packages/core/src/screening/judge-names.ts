import type { CountryCode } from '@better-trade/data';
import {
  compareMatches,
  createNameMatcher,
  type ListedName,
  type NameMatcher,
  type TargetMatch,
} from '../names/match-names.js';
import type { ActiveLists } from './active-lists.js';
import { compareFindings } from './finding-order.js';
import type { FindingMaker } from './make-findings.js';
import type { Finding, NameMatch } from './verdict.js';

export interface NameJudge {
  /**
   * All findings of a line that names its makers: the findings of the pair, sharpened and added to. Null if no list
   * holds a name of the line; only otherwise is `ofPair` asked for all of the pair.
   */
  judge(
    names: readonly string[],
    codes: readonly string[],
    country: CountryCode | null,
    ofPair: () => readonly Finding[],
  ): readonly Finding[] | null;
  /** Whether any list in force holds this name, or one near it. */
  isListed(name: string): boolean;
}

/** Compiles the names of UFLPA entities and of makers under CBP orders; the index is made at the first name. */
export function judgeNames(lists: ActiveLists, make: FindingMaker): NameJudge {
  let matcher: NameMatcher | undefined;
  const match = (name: string): readonly TargetMatch[] => {
    matcher ??= createNameMatcher(listedNames(lists));
    return matcher(name);
  };
  const judge: NameJudge['judge'] = (names, codes, country, ofPair) => {
    const met = strongest(names.flatMap(match));
    if (met.length === 0) return null;
    const code = codes[0] ?? '';
    const findings = [...ofPair()];
    for (const match of met) {
      const [kind, id = ''] = match.target.split(/:(.*)/s);
      const entity = kind === 'entity' ? lists.entities.get(id) : undefined;
      if (entity !== undefined) findings.push(make.entity(code, entity, withoutTarget(match)));
      const order = kind === 'order' ? lists.orders.get(id) : undefined;
      if (order === undefined) continue;
      const known = findings.findIndex((finding) => finding.kind === 'order' && finding.good === id);
      const named = make.orderNamed(code, country, order, withoutTarget(match), findings[known]);
      if (known < 0) findings.push(named);
      else findings[known] = named;
    }
    return findings.sort(compareFindings);
  };
  return { judge, isListed: (name) => match(name).length > 0 };
}

function listedNames(lists: ActiveLists): ListedName[] {
  const listed: ListedName[] = [];
  for (const entity of lists.entities.values())
    for (const name of [entity.name, ...entity.aliases]) listed.push({ target: `entity:${entity.id}`, name });
  for (const order of lists.orders.values())
    if (order.reach === 'entity' || order.reach === 'vessel')
      for (const name of [...order.entities, ...order.aliases])
        listed.push({ target: `order:${order.id}`, name });
  return listed;
}

/** Several names on a line can meet one target: the strongest meeting speaks. */
function strongest(matches: readonly TargetMatch[]): TargetMatch[] {
  const best = new Map<string, TargetMatch>();
  for (const match of [...matches].sort(compareMatches))
    if (!best.has(match.target)) best.set(match.target, match);
  return [...best.values()];
}

function withoutTarget({ named, listed, how, distance }: TargetMatch): NameMatch {
  return { named, listed, how, distance };
}
