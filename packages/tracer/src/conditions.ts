import type { ChainCondition } from '@better-trade/data';
import { TraceError } from './trace-error.js';

/** The variants that a step belongs to: `battery-chemistry` is `nmc` or `nca`. */
export interface Condition {
  readonly variable: string;
  readonly values: readonly string[];
}

/** `variable=value|other` -> its parts; null for a step that always holds. */
export function parseCondition(text: string): Condition | null {
  if (text === '') return null;
  const [variable = '', values = ''] = text.split('=');
  return { variable, values: values.split('|') };
}

export function formatCondition({ variable, values }: Condition): string {
  return `${variable}=${values.join('|')}`;
}

/** Variants as bits, so that a walk can hold a path's against an edge's in one operation. */
export interface ConditionBits {
  /** The bits of each variable. */
  readonly variables: readonly number[];
  /** Bits that a condition leaves: all of every other variable, and its own values. -1 for none. */
  bits(condition: Condition | null): number;
  /** The values of the condition of a path: what all its steps leave, for the variables that they narrow. */
  read(bits: number): readonly Condition[];
}

/** @throws TraceError `BTT_CHAINS` for more than 31 values in all: they must fit into one number. */
export function createConditionBits(known: readonly ChainCondition[]): ConditionBits {
  const sorted = [...known].sort((a, b) =>
    `${a.variable} ${a.value}` < `${b.variable} ${b.value}` ? -1 : 1,
  );
  if (sorted.length > 31)
    throw new TraceError(
      'BTT_CHAINS',
      String(sorted.length),
      `${sorted.length} variants in conditions.csv.`,
      'At most 31 can be told apart.',
    );
  const ofVariable = new Map<string, number>();
  sorted.forEach(({ variable }, bit) => {
    ofVariable.set(variable, (ofVariable.get(variable) ?? 0) | (1 << bit));
  });
  const all = [...ofVariable.values()].reduce((a, b) => a | b, 0);
  return {
    variables: [...ofVariable.values()],
    bits(condition) {
      if (condition === null) return -1;
      let own = 0;
      sorted.forEach(({ variable, value }, bit) => {
        if (variable === condition.variable && condition.values.includes(value)) own |= 1 << bit;
      });
      return (all & ~(ofVariable.get(condition.variable) ?? 0)) | own;
    },
    read: (bits) =>
      [...ofVariable].flatMap(([variable, mask]) =>
        (bits & mask) === mask
          ? []
          : [
              {
                variable,
                values: sorted.flatMap((one, bit) =>
                  one.variable === variable && (bits & (1 << bit)) !== 0 ? [one.value] : [],
                ),
              },
            ],
      ),
  };
}

/**
 * Conditions that a user sets, `battery-chemistry=lfp`.
 * @throws TraceError `BTT_TRACE_CONDITION` for a variable or value that no step knows, with those that there are.
 */
export function readConditions(
  texts: readonly string[],
  known: readonly ChainCondition[],
): readonly Condition[] {
  return texts.map((text) => {
    const condition = /^[^=]+=[^=]+$/.test(text) ? parseCondition(text) : null;
    const values = known.filter((one) => one.variable === condition?.variable).map((one) => one.value);
    if (condition === null || condition.values.some((value) => !values.includes(value)))
      throw new TraceError(
        'BTT_TRACE_CONDITION',
        text,
        `"${text}" is not a known variant.`,
        `Known: ${known.map((one) => `${one.variable}=${one.value}`).join(', ') || 'none'}.`,
      );
    return condition;
  });
}
