// The browser tests need a Chromium. Where it is missing and may be installed, it is; else that is said, and counted.
import { findChromium } from '../packages/viz/browser/find-chromium.mjs';
import { installPackages, isRootOnDebian } from './debian.mjs';

/** Path of a Chromium, after an attempt to install Debian's; null where there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.env.BTT_CHROMIUM || !isRootOnDebian()) return null;
  process.stdout.write('Chromium is not on this machine: installing the one of Debian\n');
  // A picture without fonts is no picture.
  installPackages('chromium', 'fonts-liberation');
  return findChromium();
}
