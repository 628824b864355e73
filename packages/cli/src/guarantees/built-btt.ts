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

export function startBtt(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BTT, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}
