import { readFileSync } from 'node:fs';
import { loadModel, type Reference } from '@better-trade/data';
import {
  createTracer,
  dossierMarkdown,
  inputOutputLayer,
  looksLikeHts,
  type ModelLayer,
  makeDossier,
  readPairs,
  splitPlace,
  type Trace,
  type Tracer,
  traceCsv,
  traceDot,
  traceGraphml,
  traceMermaid,
} from '@better-trade/tracer';
import type { Language } from '@better-trade/viz';
import { parse } from 'csv-parse/sync';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import {
  type LoadOptions,
  loadChecked,
  PATHS_BETWEEN,
  type WalkFlags,
  walkOptions,
  wholeNumber,
} from '../run/load-screener.js';
import { openSink, refuseSameFile } from '../run/open-outputs.js';
import { refuseLangWithoutPage, renderPage } from '../run/put-report.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { csvCells } from '../write/csv-cells.js';
import { harmless } from '../write/harmless.js';
import { parseOutput } from '../write/make-writer.js';
import { traceTree } from '../write/trace-tree.js';

export interface TraceOptions extends LoadOptions, WalkFlags {
  readonly country?: string | undefined;
  readonly up?: boolean | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly dossier?: boolean | undefined;
  readonly allInputs?: boolean | undefined;
  readonly top?: string | undefined;
  readonly model?: boolean | undefined;
  readonly pairs?: string | undefined;
  readonly goods?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly format?: string | undefined;
  readonly output: readonly string[];
  readonly csvRaw?: boolean | undefined;
  readonly color: string;
  readonly lang?: Language | undefined;
}

const TRACE_FORMATS = ['tree', 'json', 'dot', 'mermaid', 'graphml', 'csv', 'html'];
const DOSSIER_FORMATS = ['md', 'json'];

export async function trace(
  good: string | undefined,
  options: TraceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const formats = options.dossier === true ? DOSSIER_FORMATS : TRACE_FORMATS;
  const format = checkFormat(options.format ?? (formats[0] as string), formats);
  const outputs = options.output.map((text) => parseOutput(text, (name) => checkFormat(name, formats)));
  refuseSameFile(
    options.pairs ?? '',
    outputs.map(({ path }) => path),
  );
  refuseUseless(options);
  refuseLangWithoutPage(options.lang, [format, ...outputs.map((output) => output.format)]);
  const reference = loadChecked(options, terminal);
  const tracer = createTracer(reference, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    models: readModels(options, reference, terminal),
  });
  if (options.goods === true) {
    terminal.stdout.write(listGoods(tracer));
    return EXIT.ran;
  }
  const write = options.dossier === true ? dossierOf(tracer, good, options) : traceOf(tracer, good, options);
  for (const { format: one, path } of outputs) {
    const sink = await openSink(path);
    sink.text(await write(one, false));
    await sink.close();
  }
  terminal.stdout.write(await write(format, wantsColour(options.color, terminal)));
  return EXIT.ran;
}

/** A flag that would be left aside in silence is refused: its user believes that it holds. */
function refuseUseless(options: TraceOptions): void {
  const between = options.from !== undefined || options.to !== undefined;
  const refuse = (flag: string, beside: string): never => {
    throw new UsageError('BTT_USAGE', `${flag} has no meaning with ${beside}.`, 'Leave one of them out.');
  };
  const given = {
    '--country': options.country,
    '--up': options.up,
    '--max-hops': options.maxHops,
    '--top': options.top,
  };
  for (const [flag, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (options.dossier === true) refuse(flag, '--dossier');
    if (between && (flag === '--country' || flag === '--up')) refuse(flag, '--from and --to');
  }
  if (options.dossier === true && (options.model === true || options.pairs !== undefined))
    refuse('a model', '--dossier');
  if (options.allInputs === true && (between || options.dossier === true))
    refuse('--all-inputs', 'anything but --up');
}

type Write = (format: string, colour: boolean) => string | Promise<string>;

function dossierOf(tracer: Tracer, good: string | undefined, options: TraceOptions): Write {
  const target = good ?? options.to;
  if (target === undefined || options.from !== undefined)
    throw new UsageError('BTT_USAGE', 'a dossier is of one good.', 'Write: btt trace 6109.10.00 --dossier.');
  const { minTier, conditions } = walkOptions(options);
  const dossier = makeDossier(tracer, target, {
    ...(minTier === undefined ? {} : { minTier }),
    ...(conditions === undefined ? {} : { conditions }),
  });
  return (format) => (format === 'json' ? json(dossier) : dossierMarkdown(dossier));
}

function traceOf(tracer: Tracer, good: string | undefined, options: TraceOptions): Write {
  const found = ask(tracer, good, options);
  return (format, colour) => {
    switch (format) {
      case 'json':
        return json(found);
      case 'dot':
        return traceDot(found);
      case 'mermaid':
        return traceMermaid(found);
      case 'graphml':
        return traceGraphml(found);
      case 'html':
        return renderPage(found, options.lang ?? 'en');
      case 'csv':
        return traceCsv(found)
          .map((row) => `${csvCells(row, options.csvRaw === true)}\n`)
          .join('');
      default:
        return traceTree(found, { all: options.all === true, colour });
    }
  };
}

/** An HTS code can only be walked up from; a good is walked down from, unless `--up` says otherwise. */
function ask(tracer: Tracer, good: string | undefined, options: TraceOptions): Trace {
  const between = options.from !== undefined || options.to !== undefined;
  const walk = {
    ...walkOptions(options),
    topK: options.top === undefined ? (between ? PATHS_BETWEEN : 1) : wholeNumber(options.top, '--top'),
    layers:
      options.model === true || options.pairs !== undefined
        ? (['stages', 'model'] as const)
        : (['stages'] as const),
  };
  if (between) {
    if (options.from === undefined || options.to === undefined || good !== undefined)
      throw new UsageError('BTT_USAGE', '--from and --to go together, without a third good.', EXAMPLE);
    return tracer.paths(options.from, options.to, walk);
  }
  if (good === undefined) throw new UsageError('BTT_USAGE', 'no good to trace.', EXAMPLE);
  const isCode = looksLikeHts(good);
  const [name, place] = isCode ? [good, undefined] : splitPlace(good);
  if (
    place !== undefined &&
    options.country !== undefined &&
    place.toUpperCase() !== options.country.toUpperCase()
  )
    throw new UsageError('BTT_USAGE', `two countries: ${place} and ${options.country}.`, 'Give one.');
  const country = options.country ?? place;
  if (options.up === true || isCode)
    return tracer.walkUp(name, {
      ...walk,
      ...(country === undefined ? {} : { country }),
      inputs: options.allInputs === true ? 'all' : 'listed',
    });
  return tracer.walkDown(name, country, walk);
}

const EXAMPLE = 'Write: btt trace cotton --country CN, or btt trace --from cobalt-ore@CD --to 8507.60.00.';

function readModels(options: TraceOptions, reference: Reference, terminal: Terminal): ModelLayer[] {
  const models: ModelLayer[] = [];
  if (options.model === true) models.push(inputOutputLayer(loadModel(options.dataDir)));
  if (options.pairs === undefined) return models;
  let text: string;
  try {
    text = readFileSync(options.pairs, 'utf8');
  } catch (error) {
    throw new UsageError(
      'BTT_INPUT_MISSING',
      `cannot read ${options.pairs}: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the path of a CSV file.',
    );
  }
  const { layer, problems } = readPairs(cellsOf(text, options.pairs), options.pairs, (code) =>
    reference.hts.has(code),
  );
  for (const problem of problems.slice(0, 10))
    terminal.stderr.write(`warning: ${options.pairs}: ${harmless(problem)}\n`);
  if (problems.length > 10)
    terminal.stderr.write(`warning: ${options.pairs}: ${problems.length - 10} more rows were not taken\n`);
  return [...models, layer];
}

function cellsOf(text: string, path: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new UsageError(
      'BTT_MODEL_FILE',
      `${path} is not CSV: ${error instanceof Error ? error.message : String(error)}.`,
      'Mend the quotes.',
    );
  }
}

function checkFormat(format: string, formats: readonly string[]): string {
  if (!formats.includes(format))
    throw new UsageError(
      'BTT_FORMAT',
      `"${format}" is not a format of this trace.`,
      `Formats: ${formats.join(', ')}.`,
    );
  return format;
}

function listGoods(tracer: Tracer): string {
  return tracer.graph.nodes
    .filter((node) => node.kind !== 'model')
    .map((node) => `${node.id.padEnd(44)} ${node.kind.padEnd(7)} ${node.name}\n`)
    .join('');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
