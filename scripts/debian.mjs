// What tests need and a fresh machine lacks is installed where that may be done: as root, on Debian.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds for all of apt: a test run must not wait for a slow mirror. */
const PATIENCE = 180_000;

export function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

export function installPackages(...packages) {
  const until = Date.now() + PATIENCE;
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=60', ...args], {
      stdio: 'ignore',
      timeout: Math.max(1, until - Date.now()),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // What else apt would recommend is not needed.
  const install = () => apt('install', '--no-install-recommends', ...packages);
  if (!install() && apt('update')) install();
}
