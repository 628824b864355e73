import {
  type Exposure,
  exposureHead,
  profileCountry,
  profileGood,
  type TracedReach,
  tracedReach,
} from '@better-trade/core/exposure';
import type { Reference } from '@better-trade/data';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { loadExposure } from '../run/load-exposure.js';
import {
  type LoadOptions,
  loadChecked,
  type WalkFlags,
  walkOptions,
  wholeNumber,
} from '../run/load-screener.js';
import { parseCountry } from '../run/parse-country.js';
import { parseGood } from '../run/parse-good.js';
import type { SelectionFlags } from '../run/parse-selection.js';
import { type PutOptions, parsePut, putReport, rowsToShow } from '../run/put-report.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { VERSION } from '../run/version.js';
import { type ProfileReport, profileDocument, renderProfile } from '../write/write-profile.js';

export interface ProfileFlags extends LoadOptions, WalkFlags, PutOptions, SelectionFlags {
  readonly by?: string | undefined;
  readonly top?: string | undefined;
  readonly trade?: string | undefined;
  readonly trace?: boolean | undefined;
  readonly csvRaw?: boolean | undefined;
}

/** Codes that a person sees without asking; JSON gives all. */
const SHOWN = 10;

/** `btt report country GH`. */
export async function reportCountry(
  word: string,
  flags: ProfileFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return report(flags, terminal, (reference) => {
    const { code } = parseCountry(word, reference);
    return {
      subject: { country: code },
      profile: (exposure, top) => profileCountry(exposure, code, top === undefined ? {} : { top }),
    };
  });
}

/** `btt report good cocoa`. */
export async function reportGood(word: string, flags: ProfileFlags, terminal: Terminal): Promise<ExitCode> {
  return report(flags, terminal, (reference) => {
    const { id } = parseGood(word, reference);
    return { subject: { good: id }, profile: (exposure) => profileGood(exposure, id) };
  });
}

interface Asked {
  readonly subject: Parameters<typeof tracedReach>[1];
  readonly profile: (exposure: Exposure, top: number | undefined) => ProfileReport['profile'];
}

async function report(
  flags: ProfileFlags,
  terminal: Terminal,
  ask: (reference: Reference) => Asked,
): Promise<ExitCode> {
  const put = parsePut(flags);
  const top = flags.top === undefined ? undefined : wholeNumber(flags.top, '--top');
  refuseUseless(flags);
  const reference = loadChecked(flags, terminal);
  const asked = ask(reference);
  const exposure = await loadExposure(reference, flags, terminal);
  const head = exposureHead(exposure, VERSION);
  const reach = flags.trace === true ? await traceFrom(reference, flags, asked.subject) : null;
  await putReport(
    put,
    {
      text: (format) => {
        const shown = rowsToShow(format, top, SHOWN);
        return renderProfile({ head, profile: asked.profile(exposure, shown), reach }, format, {
          top: shown ?? SHOWN,
          csvRaw: flags.csvRaw === true,
        });
      },
      artefact: () => profileDocument({ head, profile: asked.profile(exposure, top), reach }),
    },
    terminal,
  );
  return EXIT.ran;
}

/** A flag that would be left aside in silence is refused: its user believes that it holds. */
function refuseUseless(flags: ProfileFlags): void {
  refuse('chooses rows of the national report', 'Leave it out: a profile is of one subject.', {
    '--by': flags.by,
    '--list': flags.list,
    '--exploitation': flags.exploitation,
    '--country': flags.country,
    '--good': flags.good,
  });
  if (flags.trace === true) return;
  refuse('says how to trace', 'Add --trace, or leave it out.', {
    '--max-hops': flags.maxHops,
    '--min-tier': flags.minTier,
    '--condition': flags.condition?.[0],
  });
}

function refuse(what: string, remedy: string, given: Readonly<Record<string, unknown>>): void {
  for (const [flag, value] of Object.entries(given))
    if (value !== undefined) throw new UsageError('BTT_USAGE', `${flag} ${what}.`, remedy);
}

async function traceFrom(
  reference: Reference,
  flags: ProfileFlags,
  subject: Asked['subject'],
): Promise<TracedReach> {
  const { derive } = await import('@better-trade/tracer');
  const derived = derive(reference, {
    ...walkOptions(flags),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
  });
  return tracedReach(derived, subject);
}
