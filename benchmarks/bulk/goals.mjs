// What issue 6 asks for, held against what was measured in the same run.

/** Rows of other programs of which the fastest counts, by the beginning of their ids. */
const RIVALS = [
  ['the best DuckDB SQL', 'duckdb-', 4],
  ['the best DuckDB SQL with line numbers, as ours', 'duckdb-numbered', 4],
  ['polars', 'polars-', 4],
  ['polars with line numbers, as ours', 'polars-numbered', 4],
  ['ClickHouse (chdb)', 'chdb-', 2.5],
  ['pandas', 'pandas', 30],
  ['csv-parse and a Map', 'csv-parse', 40],
];
/** Peak memory at any number of lines. */
export const MOST_MIB = 128;

/**
 * @param results id -> summary.
 * @param ours Id of our row.
 * @returns [what, asked, measured or null, reached][]
 */
export function jobGoals(results, ours) {
  const wall = results.get(ours)?.wall ?? null;
  const fastest = (beginning) => {
    const walls = [...results].filter(([id]) => id.startsWith(beginning)).map(([, of]) => of.wall);
    return wall === null || walls.length === 0 ? null : Math.min(...walls) / wall;
  };
  const floor = results.get('wc')?.wall;
  const slower = wall === null || floor === undefined ? null : wall / floor;
  const peak = results.get(ours)?.peak ?? null;
  return [
    ...RIVALS.map(([name, beginning, times]) =>
      atLeast(`times faster than ${name}`, times, fastest(beginning)),
    ),
    atMost('times `wc -l`', 8, slower),
    atMost('peak MiB', MOST_MIB, peak),
  ];
}

export const atLeast = (what, asked, measured) => [
  what,
  `at least ${asked}`,
  measured,
  measured !== null && measured >= asked,
];

export const atMost = (what, asked, measured) => [
  what,
  `at most ${asked}`,
  measured,
  measured !== null && measured <= asked,
];
