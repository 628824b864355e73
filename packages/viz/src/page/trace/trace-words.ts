import { compareText } from '@better-trade/core';
import type { Condition, PathNode, Trace, TraceEnd } from '@better-trade/tracer';
import type { Language } from '../../text/language.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';

/** Goods of a trace by id, as its paths name them. */
export type Names = ReadonlyMap<string, string>;

export function namesOf({ ends }: Trace): Names {
  const names = new Map<string, string>();
  for (const { good, name, paths } of ends) {
    names.set(good, name);
    for (const { nodes } of paths) for (const node of nodes) names.set(node.good, node.name);
  }
  return names;
}

/** `Cotton of CN`: the goods asked for, with the country where one was given. */
export function askedFor(
  ids: readonly string[],
  country: string | null,
  names: Names,
  lang: Language,
  { trace }: Texts,
): string {
  const goods = ids.map((id) => names.get(id) ?? id).join(', ');
  return country === null ? goods : trace.of(goods, countryName(country, null, lang));
}

/** The name of a place on a path, with its country where a list states one. */
export function placeName({ name, country }: PathNode, lang: Language, { trace }: Texts): string {
  return country === null ? name : trace.of(name, countryName(country, null, lang));
}

/** Above this an upper bound says nothing that a reader could use. */
const COUNTABLE = 1e9;

/** How many paths there are; an upper bound where they are too many to count. */
export function pathsInAll({ paths, exact }: TraceEnd['total'], { trace }: Texts): string {
  if (exact) return formatNumber(paths);
  return paths > COUNTABLE ? trace.ends.tooMany : trace.ends.atMost(paths);
}

export function conditionText({ variable, values }: Condition, { trace }: Texts): string {
  return trace.paths.only(variable, values.join(` ${trace.paths.or} `));
}

export interface TracedGood {
  readonly good: string;
  readonly name: string;
  readonly hts: readonly string[];
}

/** Every good on a shown path or at an end, once, by name. */
export function goodsOf({ ends }: Trace): readonly TracedGood[] {
  const goods = new Map<string, TracedGood>();
  for (const end of ends) {
    goods.set(end.good, end);
    for (const { nodes } of end.paths) for (const node of nodes) goods.set(node.good, node);
  }
  return [...goods.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.good, b.good));
}
