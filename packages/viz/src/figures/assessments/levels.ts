import { compareText } from '@better-trade/core';

/** DOL's words for a country's efforts of a year, from the best to the worst; the last is no judgement. */
const LEVELS = [
  'Significant Advancement',
  'Moderate Advancement',
  'Minimal Advancement',
  'No Advancement',
  'No Assessment',
] as const;

export type Level = (typeof LEVELS)[number];

/** What the words of one year mean. */
export interface Reading {
  /** `level`: a known level; `other`: words that are none of them; `none`: the source has no row. */
  readonly kind: 'level' | 'other' | 'none';
  readonly level: Level | null;
  /** The printed words with one kind of dash; empty where there is no row. */
  readonly words: string;
  /** Whether DOL added words to the level: `Efforts Made but Continued Law that Delayed Advancement`. */
  readonly qualified: boolean;
}

/** One lane of the picture; lanes of the same level stand together. */
export interface Lane extends Reading {
  readonly key: string;
}

/** The level stands before a dash, which DOL has printed in several ways. */
export function readLevel(printed: string | null): Reading {
  if (printed === null) return { kind: 'none', level: null, words: '', qualified: false };
  const [first = '', ...rest] = printed.trim().split(/\s*[\u2013\u2014]\s*|\s+-\s+/);
  const level = LEVELS.find((one) => one === first) ?? null;
  const words = [first, ...rest].join(' \u2013 ');
  return {
    kind: level === null ? 'other' : 'level',
    level,
    words,
    qualified: level !== null && rest.length > 0,
  };
}

/** 0 for the best; null where the words are no judgement of efforts. */
export function rankOf({ level }: Reading): number | null {
  return level === null || level === 'No Assessment' ? null : LEVELS.indexOf(level);
}

/** Lanes from the best down: the four levels always, and what else occurs below the level it belongs to, or at the bottom. */
export function lanesOf(readings: readonly Reading[]): readonly Lane[] {
  const found = new Map(readings.map((reading) => [keyOf(reading), reading]));
  for (const level of LEVELS.slice(0, 4)) {
    const plain = readLevel(level);
    found.set(keyOf(plain), plain);
  }
  return [...found]
    .map(([key, reading]) => ({ ...reading, key }))
    .sort((a, b) => groupOf(a) - groupOf(b) || compareText(a.words, b.words));
}

export function keyOf({ kind, words }: Reading): string {
  return `${kind}:${words}`;
}

function groupOf({ kind, level }: Reading): number {
  if (kind === 'none') return LEVELS.length + 1;
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}
