// Whole processes with GNU time around them: wall, processor time and peak memory as the kernel counts them.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';

const TIME = '/usr/bin/time';
const GENERATOR = fileURLToPath(new URL('../make-entries.mjs', import.meta.url));

export function mustHaveTime() {
  if (!existsSync(TIME) || spawnSync(TIME, ['-f', '%M', 'true']).status !== 0)
    throw new Error(`${TIME} of GNU is needed to measure processor time and memory: apt-get install time`);
}

/**
 * One run, from start to exit.
 * @param job command, args; env for variables besides our own; out: file that takes standard output; entries: lines that
 *   the generator pipes into it.
 * @returns wall, user and sys in seconds and peak resident memory in MiB, of the process and all that it waits for; what
 *   it said on standard error.
 * @throws if it ends with another code than 0.
 */
export async function timed({ command, args, env = {}, out = '/dev/null', entries }, folder) {
  const figures = `${folder}/time.txt`;
  const fd = openSync(out, 'w');
  const errors = openSync(`${folder}/errors.txt`, 'w');
  const whole = ['-f', '%e %U %S %M', '-o', figures, command, ...args];
  // A pipe of the shell: what node calls a pipe between children is a socket.
  const [program, given] =
    entries === undefined
      ? [TIME, whole]
      : [
          'sh',
          [
            '-c',
            '"$1" "$2" --lines "$3" --stdout | { shift 3; exec "$@"; }',
            'sh',
            process.execPath,
            GENERATOR,
            String(entries),
            TIME,
            ...whole,
          ],
        ];
  const begun = process.hrtime.bigint();
  const child = spawn(program, given, {
    stdio: ['ignore', fd, errors],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const wall = Number(process.hrtime.bigint() - begun) / 1e9;
  closeSync(fd);
  closeSync(errors);
  const said = readFileSync(`${folder}/errors.txt`, 'utf8').slice(0, 2000);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`);
  const [, user, sys, kib] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
  rmSync(figures);
  return { wall, user, sys, peak: kib / 1024, said };
}

/** Medians of some runs, with the span of wall time and the highest peak. */
export function summed(runs) {
  const of = (name) => runs.map((run) => run[name]);
  return {
    runs: runs.length,
    wall: median(of('wall')),
    least: Math.min(...of('wall')),
    most: Math.max(...of('wall')),
    user: median(of('user')),
    sys: median(of('sys')),
    peak: Math.max(...of('peak')),
  };
}

/**
 * The jobs take turns, and each round begins with another one, so that drift of the machine hits all alike.
 * @returns name -> {@link summed}
 */
export async function inTurns(jobs, rounds, folder) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < jobs.length; i++) {
      const job = jobs[(i + round) % jobs.length];
      runs.get(job.name).push(await timed(job, folder));
    }
  return new Map([...runs].map(([name, all]) => [name, summed(all)]));
}
