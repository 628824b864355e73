import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium that starts; null where there is none. Who sets BTT_CHROMIUM has decided: a path that does not exist
 * means that the browser tests are to be skipped.
 */
export function findChromium(env = process.env) {
  const chosen = env.BTT_CHROMIUM;
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, playwrightsOwn()].find((path) => isExecutable(path) && starts(path)) ?? null;
}

/** The one that playwright downloads, where somebody let it. */
function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

// Ubuntu's chromium-browser is a script that asks for a snap.
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
