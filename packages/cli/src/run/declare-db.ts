import { type Command, Option } from 'commander';
import { declareDiff } from './declare-diff.js';
import { declareImport } from './declare-import.js';
import { dataFlags } from './flags.js';
import type { Run, Terminal } from './terminal.js';

/** `btt db`: the reference data. */
export function declareDb(program: Command, terminal: Terminal, run: Run): void {
  const db = program
    .command('db')
    .description('the reference data: what it is, whether it is intact, where it is');
  for (const [name, description] of [
    ['info', 'editions, rows, digests, age, licence, and coverage with its holes'],
    ['verify', 're-hash every table and name what was changed (exit code 4)'],
    ['path', 'folder of the reference'],
  ] as const)
    dataFlags(
      db
        .command(name)
        .description(description)
        .addOption(new Option('-f, --format <format>', 'output').choices(['text', 'json']).default('text')),
    ).action((options) =>
      run(
        import('../commands/db.js').then(({ dbInfo, dbPath, dbVerify }) =>
          ({ info: dbInfo, verify: dbVerify, path: dbPath })[name](options, terminal),
        ),
      ),
    );
  declareDiff(db, terminal, run);
  declareImport(db, terminal, run);
}
