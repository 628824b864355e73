import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { main } from '../run/main.js';
import type { Terminal } from '../run/terminal.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** A day; the clock stands still on it. */
  readonly today?: string;
  readonly tty?: boolean;
}

/** With these there is one reader only. */
const ALONE: ReadonlySet<string> = new Set(['--engine', '--trace', '--baseline']);

/**
 * Runs one command line in this process, in a made-up terminal. A screen runs twice, with csv-parse and with the scanner:
 * whatever a test is about, both must come to the same bytes.
 */
export async function btt(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  if (args[0] !== 'screen' || args.some((arg) => ALONE.has(arg))) return runOnce(args, around);
  const parsed = { ...(await runOnce([...args, '--engine', 'csv-parse'], around)), files: filesOf(args) };
  const scanned = { ...(await runOnce(args, around)), files: filesOf(args) };
  const whole = scanned.code === 0 || scanned.code === 1 || scanned.code === 3;
  // What a run has printed before it fails is no report.
  const expected = whole ? parsed : { ...parsed, stdout: scanned.stdout };
  assert.deepEqual(scanned, expected, 'the scanner and csv-parse come to different reports');
  return scanned;
}

/** What the outputs of a command line hold. */
function filesOf(args: readonly string[]): readonly (string | null)[] {
  return args
    .map((arg, place) =>
      args[place - 1] === '--rejects' ? arg : /^(?:json|jsonl|csv|md|html|table)=(.+)$/.exec(arg)?.[1],
    )
    .flatMap((path) => (path === undefined ? [] : [isFile(path) ? readFileSync(path, 'utf8') : null]));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function runOnce(args: readonly string[], around: Surroundings): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const stdin: Terminal['stdin'] =
    around.stdin === undefined
      ? Object.assign(new PassThrough(), { isTTY: true })
      : Readable.from([Buffer.from(around.stdin)]);
  const terminal: Terminal = {
    stdin,
    stdout: Object.assign(collect(out), { isTTY: around.tty === true }),
    stderr: collect(err),
    env: around.env ?? {},
    now: () => Date.parse(`${around.today ?? '2026-11-22'}T12:00:00Z`),
  };
  const code = await main(args, terminal);
  return { code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
}

function collect(into: Buffer[]): Writable {
  return new Writable({
    write(piece, encoding, done) {
      into.push(Buffer.isBuffer(piece) ? piece : Buffer.from(piece, encoding));
      done();
    },
  });
}

/** A file in a folder of its own; answers its path. */
export function file(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'btt-test-')), name);
  writeFileSync(path, content);
  return path;
}

/** A two-column file of lines, `5201.00,CN`. */
export function lines(...rows: readonly string[]): string {
  return file('lines.csv', `hts,origin\n${rows.join('\n')}\n`);
}

/** Cells of a CSV text without quotes inside. */
export function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
}
