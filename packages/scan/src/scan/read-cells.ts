import { createOriginParser, type Screener } from '@better-trade/core';
import type { PackedPairs } from './pair-pack.js';
import type { CellKind, CellReader } from './scanner.js';

/** What was read of a cell, for the scanners of other threads. */
export interface LearnedCell {
  readonly kind: CellKind;
  readonly bytes: Uint8Array;
  readonly answer: number;
}

export interface CellsRead {
  readonly read: CellReader;
  readonly learned: readonly LearnedCell[];
  /** Reads the usual ways to write origins ahead of any file, so that other threads need not ask about them. */
  learnOrigins(): void;
}

/** As many as a scanner can keep. */
const MOST = 1 << 14;

/** Reads cells by the screener's own rules and keeps what it read. */
export function createCellReader(screener: Screener, { countries }: PackedPairs): CellsRead {
  const parse = createOriginParser(screener.reference);
  const numbers = new Map<string, number>(countries.map((country, number) => [country, number]));
  const learned: LearnedCell[] = [];
  const answer = (kind: CellKind, text: string): number => {
    if (kind === 'name') return screener.isListedName(text.trim()) ? -1 : 0;
    const origin = parse(text);
    return origin.kind === 'country' ? (numbers.get(origin.code) ?? -1) : -1;
  };
  const read: CellReader = (kind, bytes) => {
    const found = answer(kind, bytes.toString());
    if (found >= 0 && learned.length < MOST)
      learned.push({ kind, bytes: Uint8Array.from(bytes), answer: found });
    return found;
  };
  return {
    learned,
    read,
    learnOrigins() {
      for (const { code, name } of screener.reference.countries)
        for (const text of [code, name]) read('origin', Buffer.from(text));
      for (const { alias } of screener.reference.aliases) read('origin', Buffer.from(alias));
    },
  };
}
