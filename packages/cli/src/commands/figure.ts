import type { FigureName, FigureViewOptions } from '@better-trade/viz';
import { computeSource } from '../figure/compute-source.js';
import { figureCsv } from '../figure/figure-csv.js';
import type { FigureFlags } from '../figure/figure-flags.js';
import { parseFigureName } from '../figure/figure-name.js';
import { readSource } from '../figure/read-source.js';
import { refuseUseless } from '../figure/refuse-useless.js';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';

/**
 * `btt figure map -o map.svg`: one figure as an SVG file, or its table as CSV; of a JSON document of btt, or of the
 * reference.
 */
export async function figure(
  word: string,
  subject: string | undefined,
  flags: FigureFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const name = parseFigureName(word);
  refuseUseless(name, subject, flags);
  if (flags.output !== undefined) refuseSameFile(flags.from ?? '', [flags.output]);
  const text = await draw(name, subject, flags, terminal);
  if (flags.output === undefined) terminal.stdout.write(text);
  else {
    const sink = await openSink(flags.output);
    sink.text(text);
    await sink.close();
  }
  return EXIT.ran;
}

async function draw(
  name: FigureName,
  subject: string | undefined,
  flags: FigureFlags,
  terminal: Terminal,
): Promise<string> {
  const { from, lang = 'en', table, csvRaw } = flags;
  const source =
    from === undefined ? await computeSource(name, subject, flags, terminal) : await readSource(from);
  const { drawFigure, figureDataOf, renderFigure } = await import('@better-trade/viz');
  const found = figureDataOf(name, source, lang, from === undefined ? {} : viewOptions(flags.by, source));
  if (found.kind === 'unfit')
    throw new UsageError('BTT_FIGURE_UNFIT', `${harmless(from ?? name)}: ${found.message}.`, found.remedy);
  return table === true
    ? figureCsv(drawFigure(name, found.data, { lang, id: name }).table, csvRaw === true)
    : renderFigure(name, found.data, { lang });
}

/** The bars of a file are what it is grouped by; the national report alone holds two groupings. */
function viewOptions(by: string | undefined, source: object): FigureViewOptions {
  if (by === undefined) return {};
  if ('kind' in source && source.kind === 'national' && (by === 'good' || by === 'country')) return { by };
  throw new UsageError(
    'BTT_BY',
    `"${by}" is no grouping of this file (--by).`,
    'A national report has good and country; leave it out for any other.',
  );
}
