import type { Language } from '../language.js';
import { type Texts, textsOf } from '../texts.js';

/** One entry of a catalogue: a text, or a function that makes one. */
export type Leaf = string | ((...args: readonly never[]) => unknown);

/** Every entry by its path, `lead.found` or `glossaryRows.0.1`. */
export function leavesOf(catalogue: unknown, path = ''): ReadonlyMap<string, Leaf> {
  if (isLeaf(catalogue)) return new Map([[path, catalogue]]);
  if (typeof catalogue !== 'object' || catalogue === null) throw new Error(`${path} is no text`);
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) => [
      ...leavesOf(value, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'string' || typeof value === 'function';
}

/** What an entry says: a function for arguments that are all none, one or two, and for different ones. */
export function saidBy(lang: Language, path: string, leaf: Leaf): readonly string[] {
  if (typeof leaf === 'string') return [leaf];
  const own = WITH_OWN_ARGUMENTS[path];
  if (own !== undefined) return own(textsOf(lang));
  return SAMPLES.map((sample) => String(Reflect.apply(leaf, undefined, sample.slice(0, leaf.length))));
}

// A number stands where a text is asked for as well: only the entries below look into their texts.
const SAMPLES: readonly (readonly unknown[])[] = [
  [0, 0, 0, 0, 0],
  [1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2],
  [1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1],
];
const COUNTS = [0, 1, 2];

const WITH_OWN_ARGUMENTS: Readonly<Record<string, (texts: Texts) => readonly string[]>> = {
  'map.place': ({ map }) =>
    COUNTS.flatMap((count) => [
      map.place('Ghana', count, 'listings', '$5'),
      map.place('Ghana', count, 'findings', '$5'),
    ]),
  'chains.takeaway': ({ chains }) =>
    COUNTS.map((count) =>
      chains.takeaway({ inputs: count, imports: count, steps: count, listed: count, own: count }),
    ),
  'chains.link': ({ chains }) =>
    COUNTS.map((more) => chains.link({ from: 'Cotton', to: 'Yarn', process: 'Spinning', tier: 'X', more })),
  'timeline.takeaway': ({ timeline }) =>
    COUNTS.flatMap((count) =>
      (['countries', 'goods'] as const).map((what) =>
        timeline.takeaway({
          name: 'Cotton',
          asOf: '2024-01-31',
          what,
          rows: count,
          first: count === 1 ? null : '2009',
          ended: count,
          toCome: count,
        }),
      ),
    ),
  'assessments.takeaway': ({ assessments }) =>
    (['up', 'down', 'same', null] as const).map((change, i) =>
      assessments.takeaway({
        country: 'Ghana',
        level: 'X',
        year: '2020',
        since: i === 1 ? '2020' : '2018',
        before: i === 0 ? null : { level: 'Y', year: '2017' },
        change,
        after: ['2021', '2022', '2023'].slice(0, i),
      }),
    ),
  'national.imports': ({ national }) => [
    national.imports('consumption', '2024'),
    national.imports('general', '2024'),
  ],
  'screening.optionTrace': ({ screening }) =>
    ['', 'C=Y'].map((conditions) => screening.optionTrace(2, 'X', conditions)),
  'exposure.unplaced': ({ exposure }) => ['', '4402'].map((at) => exposure.unplaced('4401', '$5', at)),
  'portfolio.unscreened.firstOf': ({ portfolio }) =>
    ['', 'H'].map((column) => portfolio.unscreened.firstOf(2, column, 'X')),
  'profile.reach.how': ({ profile }) =>
    ['', 'C=Y'].map((conditions) => profile.reach.how(2, 'X', conditions)),
  'profile.facts.importsOf': ({ profile }) =>
    [null, '1%'].map((share) => profile.facts.importsOf('$5', '2024', share, 'X')),
  'bars.first': ({ bars }) => [null, 'X'].map((of) => bars.first('Cotton', '$5', of)),
  'national.chapter': ({ national }) => [national.chapter('Cotton')],
};
