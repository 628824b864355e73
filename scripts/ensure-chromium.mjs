// The browser tests need a Chromium. Where it is missing and may be installed, it is; else that is said, and counted.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from '../packages/viz/browser/find-chromium.mjs';

/** Milliseconds for all of apt: a test run must not wait for a slow mirror. */
const PATIENCE = 180_000;

/** Path of a Chromium, after an attempt to install Debian's; null where there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.env.BTT_CHROMIUM || !isRootOnDebian()) return null;
  process.stdout.write('Chromium is not on this machine: installing the one of Debian\n');
  installChromium(Date.now() + PATIENCE);
  return findChromium();
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installChromium(until) {
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=60', ...args], {
      stdio: 'ignore',
      timeout: Math.max(1, until - Date.now()),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // A picture without fonts is no picture; what else apt would recommend is not needed.
  const install = () => apt('install', '--no-install-recommends', 'chromium', 'fonts-liberation');
  if (!install() && apt('update')) install();
}
