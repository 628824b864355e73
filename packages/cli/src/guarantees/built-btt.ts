import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BTT = `${ROOT}packages/cli/dist/btt.js`;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a process of its own. */
export function builtBtt(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): Ran {
  const ran = spawnSync(process.execPath, [...node, BTT, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

export interface Start {
  readonly env?: Readonly<Record<string, string>>;
  /** Leave standard input open, for the test to write to. */
  readonly stdin?: boolean;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
}

export function startBtt(
  args: readonly string[],
  { env = {}, stdin = false, node = [] }: Start = {},
): ChildProcess {
  return spawn(process.execPath, [...node, BTT, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: [stdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
}

/** Runs the built program by a shell line, in which `btt` stands for it. */
export function shellBtt(line: string): Ran {
  const ran = spawnSync('bash', ['-c', `btt() { "${process.execPath}" "${BTT}" "$@"; }; ${line}`], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
