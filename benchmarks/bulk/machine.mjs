import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** What it ran on, in one line. */
export function machine() {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${process.platform} ${release()}`;
}

/** The commit that was measured, with a word if files differ from it. */
export function commit() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: import.meta.dirname ?? '.', encoding: 'utf8' }).trim();
  try {
    return `commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'no commit known';
  }
}

/** Processes that wanted a core over the last minute: others at work make all figures worse. */
export const load = () => loadavg()[0];
