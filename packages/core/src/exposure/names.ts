import type { Reference } from '@better-trade/data';

/** What goods and countries are called; an id that has no name stands for itself. */
export interface Names {
  good(id: string): string;
  country(code: string): string;
}

export function namesOf({ goods, countries }: Pick<Reference, 'goods' | 'countries'>): Names {
  const good = new Map<string, string>(goods.map((row) => [row.id, row.name]));
  const country = new Map<string, string>(countries.map((row) => [row.code, row.name]));
  return { good: (id) => good.get(id) ?? id, country: (code) => country.get(code) ?? code };
}
