import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIANS = '/usr/lib/postgresql';

/**
 * Paths of the programs of a PostgreSQL that can run a cluster of its own; null where one is missing, or where the tests
 * run as root without a user for it: PostgreSQL refuses root. Who sets BTT_POSTGRES to a folder has decided.
 */
export function findPostgres(env = process.env) {
  const chosen = env.BTT_POSTGRES;
  const folders = chosen ? [chosen] : [...(env.PATH ?? '').split(delimiter), ...debianFolders()];
  const find = (name) =>
    folders
      .filter(Boolean)
      .map((folder) => join(folder, name))
      .find(isExecutable) ?? null;
  const programs = {
    initdb: find('initdb'),
    server: find('postgres'),
    control: find('pg_ctl'),
    psql: find('psql'),
  };
  if (Object.values(programs).includes(null)) return null;
  if (process.getuid?.() === 0 && !hasUser()) return null;
  return programs;
}

function debianFolders() {
  try {
    return readdirSync(DEBIANS)
      .sort()
      .reverse()
      .map((version) => join(DEBIANS, version, 'bin'));
  } catch {
    return [];
  }
}

function hasUser() {
  return spawnSync('id', ['-u', 'postgres'], { stdio: 'ignore' }).status === 0;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
