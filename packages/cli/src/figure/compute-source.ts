import {
  DIMENSIONS,
  type Dimension,
  type Exposure,
  exposureHead,
  exposureReport,
  findGood,
  nationalReport,
  profileCountry,
  profileGood,
} from '@better-trade/core/exposure';
import type { Country, Good, Reference } from '@better-trade/data';
import type { Artefact, FigureName } from '@better-trade/viz';
import { loadExposure } from '../run/load-exposure.js';
import { loadChecked, PATHS_BETWEEN, walkOptions } from '../run/load-screener.js';
import { parseCountry } from '../run/parse-country.js';
import { parseGood } from '../run/parse-good.js';
import { parseSelection } from '../run/parse-selection.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { profileDocument } from '../write/write-profile.js';
import type { FigureFlags } from './figure-flags.js';

/** The document that a figure is drawn of, made now from the reference. */
export async function computeSource(
  name: FigureName,
  subject: string | undefined,
  flags: FigureFlags,
  terminal: Terminal,
): Promise<Artefact> {
  const by = name === 'bars' ? dimensionOf(flags.by ?? 'good') : null;
  const reference = loadChecked(flags, terminal);
  if (subject !== undefined) {
    if (name === 'chains') return traceOf(reference, subject, flags);
    const one = subjectOf(name, subject, reference);
    return profileOf(await loadExposure(reference, flags, terminal), one);
  }
  const selection = parseSelection(flags, reference);
  const exposure = await loadExposure(reference, flags, terminal);
  return by === null
    ? nationalReport(exposure, VERSION, selection)
    : exposureReport(exposure, VERSION, { by, ...selection });
}

/** @throws UsageError `BTT_BY`. */
function dimensionOf(word: string): Dimension {
  const dimension = DIMENSIONS.find((one) => one === word);
  if (dimension !== undefined) return dimension;
  throw new UsageError(
    'BTT_BY',
    `"${word}" is not a way to group (--by).`,
    `One of: ${DIMENSIONS.join(', ')}.`,
  );
}

type Subject = { readonly good: Good } | { readonly country: Country };

/** A timeline is of a good or of a country, assessments are of a country. */
function subjectOf(name: FigureName, word: string, reference: Reference): Subject {
  if (name === 'assessments') return { country: parseCountry(word, reference) };
  const found = findGood(reference, word);
  if (found.kind === 'good') return { good: found.good };
  return found.kind === 'country' ? { country: found.country } : { good: parseGood(word, reference) };
}

function profileOf(exposure: Exposure, subject: Subject): Artefact {
  const profile =
    'country' in subject
      ? profileCountry(exposure, subject.country.code)
      : profileGood(exposure, subject.good.id);
  return profileDocument({ head: exposureHead(exposure, VERSION), profile, reach: null });
}

async function traceOf(reference: Reference, subject: string, flags: FigureFlags): Promise<Artefact> {
  const { createTracer, looksLikeHts, splitPlace } = await import('@better-trade/tracer');
  const tracer = createTracer(reference, flags.asOf === undefined ? {} : { asOf: flags.asOf });
  const walk = {
    ...walkOptions(flags),
    topK: flags.to === undefined ? 1 : PATHS_BETWEEN,
    layers: ['stages'] as const,
  };
  if (flags.to !== undefined) return tracer.paths(subject, flags.to, walk);
  if (looksLikeHts(subject)) return tracer.walkUp(subject, { ...walk, inputs: 'listed' });
  const [good, country] = splitPlace(subject);
  return tracer.walkDown(good, country, walk);
}
