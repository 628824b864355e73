import { createOriginParser, type Exploitation, lookUp, type Reference } from '@better-trade/core';
import { EXPOSED_LISTS, type ExposedList, type Selection } from '@better-trade/core/exposure';
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
  const goods = read(flags.good, (word) => goodOf(word, reference));
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

/** A good by id, name or other name. */
export function goodOf(word: string, reference: Reference): string {
  const found = lookUp(reference, word);
  if (found.kind === 'good') return found.good.id;
  const suggestions = found.kind === 'nothing' ? found.suggestions : [];
  throw new UsageError(
    'BTT_GOOD_UNKNOWN',
    `"${word}" is not a listed good.`,
    suggestions.length === 0 ? 'btt lookup finds goods by name.' : `Did you mean ${suggestions.join(', ')}?`,
  );
}

/** For a flag that is repeatable and takes several words at once, as in `--country CN,VN`. */
export function collectWords(value: string, all: readonly string[] | undefined): readonly string[] {
  return [
    ...(all ?? []),
    ...value
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ];
}
