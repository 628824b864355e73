// The warehouse tests need a PostgreSQL. Where it is missing and may be installed, it is; else that is said, and counted.
import { findPostgres } from '../packages/cli/src/testing/find-postgres.mjs';
import { installPackages, isRootOnDebian } from './debian.mjs';

/** Whether there is a PostgreSQL, after an attempt to install Debian's. */
export function ensurePostgres() {
  if (findPostgres() !== null) return true;
  if (process.env.BTT_POSTGRES || !isRootOnDebian()) return false;
  process.stdout.write('PostgreSQL is not on this machine: installing the one of Debian\n');
  installPackages('postgresql');
  return findPostgres() !== null;
}
