// Programs to compare with that are too heavy for everybody's install: they are only had when asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = { polars: ['nodejs-polars', '0.26.1'], chdb: ['chdb', '3.4.0'] };
const LIBC = { linux: '-gnu', win32: '-msvc', darwin: '' };

/**
 * Installs polars (115 MB) or chdb (550 MB) by npm into a folder of the temporary ones, once.
 * @returns the folder, for `BTT_BENCH_WITH`.
 */
export function installed(which) {
  const [name, version] = VERSIONS[which];
  const folder = join(tmpdir(), `btt-bench-${name}-${version}`);
  if (existsSync(join(folder, 'done'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  // Some npm leave optional packages out, and then the part for this machine is missing: it is asked for by name.
  const native = `${name}-${process.platform}-${process.arch}${LIBC[process.platform]}@${version}`;
  const packages = [`${name}@${version}`, ...(which === 'polars' ? [native] : [])];
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(folder, 'done'), '');
  return folder;
}

export function versionIn(folder, which) {
  const [name] = VERSIONS[which];
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** A Python that has pandas, with the version of both; null if there is none. */
export function pandas() {
  for (const python of ['python3', '/usr/bin/python3']) {
    const ran = spawnSync(
      python,
      ['-c', 'import platform, pandas; print(pandas.__version__, platform.python_version())'],
      { encoding: 'utf8' },
    );
    if (ran.status !== 0) continue;
    const [version, of] = ran.stdout.trim().split(' ');
    return { python, version: `pandas ${version} (Python ${of})` };
  }
  return null;
}
