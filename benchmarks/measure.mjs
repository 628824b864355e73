// Wall time and peak memory of whole processes, side by side: the variants take turns, so that drift hits all alike.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run: milliseconds from start to exit, and the peak of resident memory in MiB (Linux; 0 elsewhere). */
export function runOnce(command, args) {
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    let peak = 0;
    const look = setInterval(() => {
      try {
        peak = Math.max(
          peak,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
        );
      } catch {
        // The process has just ended, or there is no /proc here.
      }
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code === null || code === 2 || code > 3)
        reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
      resolve({ ms: Number(process.hrtime.bigint() - begun) / 1e6, peak: Math.round(peak) });
    });
  });
}

/** @param variants [name, command, args][] */
export async function sideBySide(variants, rounds) {
  const runs = new Map(variants.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, command, args] of variants) runs.get(name).push(await runOnce(command, args));
  return new Map(
    [...runs].map(([name, all]) => [
      name,
      { ms: median(all.map((run) => run.ms)), peak: Math.max(...all.map((run) => run.peak)) },
    ]),
  );
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
