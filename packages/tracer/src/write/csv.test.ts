import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createTracer } from '../create-tracer.js';
import { hostile } from '../testing/hostile-trace.js';
import { shuffled } from '../testing/shuffle-tables.js';
import type { Trace, TracePath } from '../trace.js';
import { TRACE_COLUMNS, traceCsv } from './csv.js';

const reference = loadReference();
const tracer = createTracer(reference);
const cobalt = tracer.paths('cobalt-ore@CD', 'lithium-ion-batteries', { topK: 50 });
const TRACES: readonly (readonly [string, Trace])[] = [
  ['cotton of China walked down', tracer.walkDown('cotton', 'CN')],
  ['solar modules walked up', tracer.walkUp('8541.43.00')],
  ['cobalt ore to batteries', cobalt],
  ['hostile names', hostile(cobalt)],
];

type Row = Readonly<Record<(typeof TRACE_COLUMNS)[number], string>>;

function read(trace: Trace): readonly Row[] {
  const [header = [], ...body] = traceCsv(trace);
  return body.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])) as Row);
}

/** The steps of a path in the order of the table: a listed pair, then the stages that it stands over. */
const stepsOf = (path: TracePath) => path.steps.flatMap((step) => [step, ...step.stages]);
const pathsOf = (trace: Trace) => trace.ends.flatMap((end) => end.paths);

describe.each(TRACES)('the table of %s', (_, trace) => {
  const rows = read(trace);

  it('has the columns that are told, each once, and a cell for each in every row', () => {
    const [header, ...body] = traceCsv(trace);
    expect(header).toEqual(TRACE_COLUMNS);
    expect(new Set(header).size).toBe(TRACE_COLUMNS.length);
    expect(body.filter((cells) => cells.length !== TRACE_COLUMNS.length)).toEqual([]);
    expect(body.flat().filter((cell) => typeof cell !== 'string')).toEqual([]);
  });

  it('has one row a step of every shown path, stages of a listed pair among them', () => {
    expect(rows.map((row) => [row.path, row.step, row.from, row.to, row.kind, row.tier])).toEqual(
      pathsOf(trace).flatMap((path, p) =>
        stepsOf(path).map((step, i) => [`${p + 1}`, `${i + 1}`, step.from, step.to, step.kind, step.tier]),
      ),
    );
  });

  it('says of every row which path it belongs to, and of its step the strongest evidence', () => {
    const expected = pathsOf(trace).flatMap((path) =>
      stepsOf(path).map((step) => ({
        input: path.nodes[0]?.good,
        input_countries: path.claims.map((claim) => claim.country).join(' '),
        output: path.nodes.at(-1)?.good,
        output_country: path.nodes.at(-1)?.country ?? '',
        path_tier: path.tier,
        hops: String(path.hops),
        via: path.via,
        process: step.process?.name ?? '',
        source: step.evidence[0]?.source,
        reason: step.evidence[0]?.reason,
      })),
    );
    expect(rows).toMatchObject(expected);
  });
});

describe('the table of a trace', () => {
  it('holds the stages of a pair that ILAB lists below the pair itself', () => {
    const rows = read(cobalt).filter((row) => row.path === '1');
    expect(rows[0]).toMatchObject({ kind: 'listing-link', step: '1', tier: 'listed', exploitation: 'CL FL' });
    expect(rows.length).toBe(1 + Number(rows[0]?.hops));
    expect([rows[1]?.from, rows.at(-1)?.to]).toEqual([rows[0]?.from, rows[0]?.to]);
    for (const [i, row] of rows.slice(2).entries()) expect(row.from).toBe(rows[i + 1]?.to);
  });

  it('leaves empty what is not known, and never writes null or undefined', () => {
    const cells = TRACES.slice(0, 3).flatMap(([, trace]) => traceCsv(trace).slice(1).flat());
    expect(cells.filter((cell) => /^(null|undefined|NaN)$|\[object/.test(cell))).toEqual([]);
    const steps = pathsOf(cobalt).flatMap(stepsOf);
    expect(read(cobalt).map((row) => row.coefficient)).toEqual(
      steps.map(({ coefficient }) => (coefficient === null ? '' : `${coefficient}`)),
    );
  });

  it('of an empty answer is its header alone', () => {
    expect(traceCsv({ ...cobalt, ends: [] })).toEqual([TRACE_COLUMNS]);
  });

  it('is the same from tables in another order', () => {
    const other = createTracer(shuffled(reference, 3));
    expect(traceCsv(other.walkDown('cotton', 'CN'))).toEqual(traceCsv(tracer.walkDown('cotton', 'CN')));
  });
});
