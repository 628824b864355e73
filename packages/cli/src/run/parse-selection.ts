import { createOriginParser, type Exploitation, type Reference } from '@better-trade/core';
import { EXPOSED_LISTS, type ExposedList, type Selection } from '@better-trade/core/exposure';
import { parseGood } from './parse-good.js';
import { UsageError } from './usage-error.js';

export interface SelectionFlags {
  readonly list?: readonly string[] | undefined;
  readonly exploitation?: readonly string[] | undefined;
  readonly country?: readonly string[] | undefined;
  readonly good?: readonly string[] | undefined;
}

const EXPLOITATIONS: readonly Exploitation[] = ['CL', 'FL', 'FCL'];

/** Flags that choose listings as codes and ids; a word that names nothing is refused, never left aside. */
export function parseSelection(flags: SelectionFlags, reference: Reference): Selection {
  const readOrigin = createOriginParser(reference);
  const lists = read(flags.list, listOf);
  const exploitation = read(flags.exploitation, exploitationOf);
  const countries = read(flags.country, (word) => {
    const origin = readOrigin(word);
    if (origin.kind === 'country') return origin.code;
    throw new UsageError(
      origin.problem.code,
      `${origin.problem.message} (--country).`,
      origin.problem.remedy,
    );
  });
  const goods = read(flags.good, (word) => parseGood(word, reference).id);
  return {
    ...(lists === undefined ? {} : { lists }),
    ...(exploitation === undefined ? {} : { exploitation }),
    ...(countries === undefined ? {} : { countries }),
    ...(goods === undefined ? {} : { goods }),
  };
}

function read<T>(words: readonly string[] | undefined, one: (word: string) => T): readonly T[] | undefined {
  return words === undefined || words.length === 0 ? undefined : [...new Set(words.map(one))].sort();
}

function listOf(word: string): ExposedList {
  const list = EXPOSED_LISTS.find((one) => one.toLowerCase() === word.toLowerCase());
  if (list !== undefined) return list;
  throw new UsageError(
    'BTT_LIST',
    `"${word}" is not a list (--list).`,
    `Lists: ${EXPOSED_LISTS.join(', ')}.`,
  );
}

function exploitationOf(word: string): Exploitation {
  const kind = EXPLOITATIONS.find((one) => one === word.toUpperCase());
  if (kind !== undefined) return kind;
  throw new UsageError(
    'BTT_EXPLOITATION',
    `"${word}" is not a kind of exploitation (--exploitation).`,
    'Kinds: CL child labor, FL forced labor, FCL forced or indentured child labor.',
  );
}
