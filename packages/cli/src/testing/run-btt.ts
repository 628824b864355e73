import { mkdtempSync, writeFileSync } from 'node:fs';
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

/** Runs one command line in this process, in a made-up terminal. */
export async function btt(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
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
