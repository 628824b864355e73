import { createOriginParser, formatProblem, nameKey } from '@better-trade/core';
import type { CountryCode, Reference } from '@better-trade/data';
import { refuse } from './trade-error.js';

/** What stands in a partner column. */
export type PartnerReading =
  /** `divided`: Schedule C has several codes for it (Gaza and the West Bank are PS), whose values are summed. */
  | { readonly kind: 'country'; readonly code: CountryCode; readonly divided: boolean }
  /** The European Union as one partner. */
  | { readonly kind: 'eu' }
  /** All partners together: a control total, never a partner. */
  | { readonly kind: 'world' }
  /** A region that repeats its countries. */
  | { readonly kind: 'group' }
  | { readonly kind: 'unknown' };

export interface PartnerReader {
  /** A Census code: `5700`, `-`, `0003`, `1XXX`. */
  readonly byCode: (code: string) => PartnerReading;
  /**
   * A name or code as DataWeb prints it.
   * @throws UsageError `BTT_TRADE_PARTNER` for a name of several countries.
   */
  readonly byName: (name: string, place: string) => PartnerReading;
}

const WORLD = /^(?:(?:the )?world|all (?:countries|partners)|(?:grand |world )?total\b.*)$/i;
/** A name of all partners together. */
export function isWorld(name: string): boolean {
  return WORLD.test(name);
}

const EU = /^(?:eu|european union)(?:[\s(-]*27(?: (?:members?|countries))?\)?)?$/i;
/** Unions and blocs whose countries stand beside them; another number of members than 27 is another union. */
const GROUP =
  /^(?:(?:eu|european union)\b.*|asean|benelux|cafta-dr|cis|latin america|nafta|north america|opec|usmca)$/i;

export function createPartnerReader(reference: Reference): PartnerReader {
  const codes = new Map<string, PartnerReading>();
  const byIso = new Map<string, PartnerReading>();
  for (const { code, scheduleC } of reference.countries) {
    const country: PartnerReading = { kind: 'country', code, divided: scheduleC.length > 1 };
    byIso.set(code, country);
    for (const number of scheduleC) codes.set(number, country);
  }
  const parse = createOriginParser(reference);
  const byCode = (code: string): PartnerReading => {
    if (code === '-') return { kind: 'world' };
    if (code === '0003') return { kind: 'eu' };
    if (/x/i.test(code) || code.startsWith('0')) return { kind: 'group' };
    return codes.get(code) ?? { kind: 'unknown' };
  };
  const byNewName = (name: string, place: string): PartnerReading => {
    if (name === '-' || /^(?:\d{4}|\dX{3})$/i.test(name)) return byCode(name);
    if (isWorld(name)) return { kind: 'world' };
    if (EU.test(name)) return { kind: 'eu' };
    if (GROUP.test(name)) return { kind: 'group' };
    const origin = parse(name);
    if (origin.kind === 'country') return byIso.get(origin.code) ?? { kind: 'unknown' };
    const ambiguous = reference.ambiguousOrigins.some(
      (one) => one.candidates.length > 0 && nameKey(one.name) === nameKey(name),
    );
    if (ambiguous)
      throw refuse(
        'BTT_TRADE_PARTNER',
        `${place}: ${formatProblem(origin.problem)}`,
        'Write the Schedule C number in its place.',
      );
    return { kind: 'unknown' };
  };
  // A file names some hundred partners in some hundred thousand rows.
  const known = new Map<string, PartnerReading>();
  return {
    byCode,
    byName: (printed, place) => {
      const name = printed.trim();
      const reading = known.get(name) ?? byNewName(name, place);
      known.set(name, reading);
      return reading;
    },
  };
}
