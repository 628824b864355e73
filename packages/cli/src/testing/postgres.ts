import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres, type PostgresPrograms } from './find-postgres.mjs';

export const POSTGRES = findPostgres();

const run = promisify(execFile);
/** Durability is no part of what is tested. */
const SETTINGS =
  '-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off';

/** A PostgreSQL of a test's own, in a temporary folder, that listens on a socket in it. */
export class TestPostgres {
  private constructor(
    private readonly programs: PostgresPrograms,
    private readonly folder: string,
  ) {}

  static async start(): Promise<TestPostgres> {
    if (POSTGRES === null) throw new Error('no PostgreSQL on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'btt-pg-'));
    if (isRoot()) spawnSync('chown', ['postgres', folder]);
    chmodSync(folder, 0o700);
    const server = new TestPostgres(POSTGRES, folder);
    try {
      await server.asUser(POSTGRES.initdb, [
        '-D',
        server.data,
        '-U',
        'btt',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C',
        '--no-sync',
        '--no-instructions',
      ]);
      await server.asUser(POSTGRES.control, [
        '-D',
        server.data,
        '-w',
        '-s',
        '-l',
        join(folder, 'log'),
        '-o',
        `-k ${folder} ${SETTINGS}`,
        'start',
      ]);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Runs a script of psql, backslash commands too; answers what it prints, cells as CSV. */
  async run(script: string): Promise<string> {
    const child = run(
      this.programs.psql,
      [
        '-X',
        '-q',
        '--csv',
        '-t',
        '-h',
        this.folder,
        '-U',
        'btt',
        '-d',
        'postgres',
        '-v',
        'ON_ERROR_STOP=1',
        '-f',
        '-',
      ],
      {
        maxBuffer: 1 << 28,
        env: { ...process.env, PGOPTIONS: '', PGCLIENTENCODING: 'UTF8' },
      },
    );
    child.child.stdin?.end(script);
    return (await child).stdout;
  }

  async stop(): Promise<void> {
    await this.asUser(this.programs.control, ['-D', this.data, '-m', 'immediate', '-s', 'stop']).catch(
      () => undefined,
    );
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  /** PostgreSQL refuses to run as root. */
  private async asUser(program: string, args: readonly string[]): Promise<void> {
    const [command, ...rest] = isRoot()
      ? ['runuser', '-u', 'postgres', '--', program, ...args]
      : [program, ...args];
    if (command !== undefined) await run(command, rest, { cwd: this.folder });
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
