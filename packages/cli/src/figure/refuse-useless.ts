import type { FigureName } from '@better-trade/viz';
import { UsageError } from '../run/usage-error.js';
import type { FigureFlags } from './figure-flags.js';

const ROWS: readonly FigureName[] = ['map', 'matrix', 'bars', 'gaps', 'chains'];
const OF_ONE: Readonly<Partial<Record<FigureName, string>>> = {
  timeline: 'one good or country: btt figure timeline cocoa',
  assessments: 'one country: btt figure assessments GH',
};

/** A flag that would be left aside in silence is refused: its user believes that it holds. */
export function refuseUseless(name: FigureName, subject: string | undefined, flags: FigureFlags): void {
  if (flags.csvRaw === true && flags.table !== true) refuse('--csv-raw', 'a picture');
  if (flags.by !== undefined && name !== 'bars') refuse('--by', `the figure ${name}`);
  const given = (some: Readonly<Record<string, unknown>>): readonly string[] =>
    Object.entries(some).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  const selection = given({
    '--list': flags.list,
    '--exploitation': flags.exploitation,
    '--country': flags.country,
    '--good': flags.good,
  });
  const values = given({ '--trade': flags.trade });
  const walk = given({
    '--to': flags.to,
    '--max-hops': flags.maxHops,
    '--min-tier': flags.minTier,
    '--condition': flags.condition,
  });
  const data = given({
    '--as-of': flags.asOf,
    '--data-dir': flags.dataDir,
    '--max-data-age': flags.maxDataAge,
  });
  if (flags.from !== undefined) {
    const [useless] = [
      ...(subject === undefined ? [] : [subject]),
      ...selection,
      ...values,
      ...walk,
      ...data,
    ];
    if (useless !== undefined) refuse(useless, '--from: the file holds what is drawn');
    return;
  }
  refuseSubject(name, subject);
  const isTrace = name === 'chains' && subject !== undefined;
  const isRows = ROWS.includes(name) && !isTrace;
  const [useless] = [...(isRows ? [] : [...selection, ...values]), ...(isTrace ? [] : walk)];
  if (useless !== undefined)
    refuse(useless, isTrace ? 'a trace of one good (a country is written cotton@CN)' : `the figure ${name}`);
}

function refuseSubject(name: FigureName, subject: string | undefined): void {
  const one = OF_ONE[name];
  if (subject === undefined && one !== undefined)
    throw new UsageError(
      'BTT_FIGURE_SUBJECT',
      `the figure ${name} is of ${one.split(':')[0]}.`,
      `Write${one.slice(one.indexOf(':'))}.`,
    );
  if (subject !== undefined && one === undefined && name !== 'chains')
    throw new UsageError(
      'BTT_FIGURE_SUBJECT',
      `the figure ${name} is of all listed goods, not of one.`,
      'Choose with --good or --country, or leave the word out.',
    );
}

function refuse(flag: string, where: string): never {
  throw new UsageError('BTT_USAGE', `${flag} has no meaning with ${where}.`, 'Leave one of them out.');
}
