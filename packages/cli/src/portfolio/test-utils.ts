import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { reportPortfolio } from '../commands/report-portfolio.js';
import { portfolioFlags } from '../run/declare-portfolio.js';
import { exitOfError, messageOfError } from '../run/report-error.js';
import type { Terminal } from '../run/terminal.js';
import type { Ran } from '../testing/run-btt.js';
import type { PortfolioFlags } from './read-flags.js';

/** Files by path in a folder of their own; answers the folder. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'btt-portfolio-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export function csv(...rows: readonly string[]): string {
  return `hts,origin,value,manufacturer\n${rows.join('\n')}\n`;
}

/** Runs `btt report ARGS` below the declaration of the command. */
export async function report(
  args: readonly string[],
  stdin: Readable | string = '',
  tty = false,
): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let now = Date.parse('2026-11-22T12:00:00Z');
  const terminal: Terminal = {
    stdin: typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin,
    stdout: collect(out),
    stderr: Object.assign(collect(err), { isTTY: tty }),
    env: {},
    now: () => {
      now += 2000;
      return now;
    },
  };
  let code = 0;
  const command = portfolioFlags(new Command('report').argument('<files...>')).action(
    async (inputs: string[], flags: PortfolioFlags) => {
      code = await reportPortfolio(inputs, flags, terminal);
    },
  );
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    terminal.stderr.write(messageOfError(error, false));
    code = exitOfError(error);
  }
  return { code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
}

/** A stream that ends in an error of the disk after this text. */
export function breakingOff(text: string): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(text);
      throw Object.assign(new Error('i/o error, read'), { code: 'EIO' });
    })(),
  );
}

function collect(into: Buffer[]): Writable {
  return new Writable({
    write(piece, encoding, done) {
      into.push(Buffer.isBuffer(piece) ? piece : Buffer.from(piece, encoding));
      done();
    },
  });
}
