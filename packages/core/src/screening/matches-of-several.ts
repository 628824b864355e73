import type { HtsCode } from '@better-trade/data';
import type { CodeMatch, HtsIndex } from './hts-index.js';

/**
 * A retired code may have several successors. A subject that only some of them meet is met `partial`: the old code
 * does not say which one the goods went to.
 */
export function matchesOfSeveral(
  codes: readonly HtsCode[],
  index: HtsIndex,
): readonly { readonly code: HtsCode; readonly match: CodeMatch }[] {
  const met = new Map<string, { code: HtsCode; match: CodeMatch; times: number }>();
  for (const code of codes)
    for (const match of index.match(code)) {
      const key = `${match.kind}:${match.subject}`;
      const old = met.get(key);
      if (old === undefined) met.set(key, { code, match, times: 1 });
      else met.set(key, { ...old, times: old.times + 1, match: weaker(old.match, match) });
    }
  return [...met.values()].map(({ code, match, times }) => ({
    code,
    match: times === codes.length ? match : { ...match, grade: 'partial' },
  }));
}

function weaker(a: CodeMatch, b: CodeMatch): CodeMatch {
  const strength = { exact: 2, basket: 1, partial: 0 } as const;
  return strength[b.grade] < strength[a.grade] ? { ...a, grade: b.grade } : a;
}
