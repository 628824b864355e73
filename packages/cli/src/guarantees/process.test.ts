import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { builtBtt, startBtt } from './built-btt.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Words of libraries that minifying leaves. */
const HEAVY: Readonly<Record<string, string>> = {
  arquero: 'semijoin',
  exposure: 'chapter-bound',
  yauzl: 'central directory',
  'read-excel-file': 'sharedStrings',
  tinyglobby: 'onlyDirectories',
  zod: 'ZodError',
  viz: 'btt-fig',
};

const PRELOAD = ['--require', fileURLToPath(new URL('./refuse-network.cjs', import.meta.url))];

describe('the built program', () => {
  it.each([
    ['screen', 'examples/broker-sheet.csv'],
    ['explain', '1801.00.00', '--country', 'CI'],
    ['lookup', 'cotton'],
    ['trace', '8541.43.00'],
    ['screen', 'examples/two-columns.csv', '--trace'],
    ['db', 'verify'],
    ['report'],
    ['report', 'gaps'],
    ['report', 'good', 'cocoa'],
    ['report', 'examples'],
    ['report', '--format', 'html'],
    ['figure', 'map'],
    ['db', 'diff', '2022-01-01'],
  ])('%s works without a network and tries none', (...args) => {
    const ran = builtBtt(args, {}, PRELOAD);
    expect(ran.stderr).not.toContain('BTT_TEST_NETWORK');
    expect([0, 3]).toContain(ran.code);
    expect(ran.stdout).not.toBe('');
  });

  it.each(['explain-', 'screen-'])(
    '%s loads no tables, archives, spreadsheets, schemas or pictures',
    (command) => {
      const loaded = loadedBy(command);
      expect(loaded.length).toBeGreaterThan(3);
      for (const [what, mark] of Object.entries(HEAVY)) {
        const holding = everyFile().filter((path) => readFileSync(path, 'utf8').includes(mark));
        // The bundle is minified: a mark that is nowhere in it would prove nothing.
        expect([what, holding.length > 0]).toEqual([what, true]);
        expect([what, holding.filter((path) => loaded.includes(path))]).toEqual([what, []]);
      }
    },
  );

  it('starts with a script that holds none of them either', () => {
    const scripts = everyFile().filter((path) => /\bstart-\w+\.js$/.test(path));
    expect(scripts).toHaveLength(1);
    for (const path of scripts)
      for (const mark of Object.values(HEAVY)) expect(readFileSync(path, 'latin1')).not.toContain(mark);
  });

  it.each([
    ['gone', (_path: string) => undefined],
    ['of another version of V8', (path: string) => writeFileSync(path, Buffer.alloc(2000, 7))],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('answers the same when the compiled code of its start is %s', (_what, spoil) => {
    const folder = join(mkdtempSync(join(DIST, '..', '.test-dist-')), 'dist');
    try {
      cpSync(DIST, folder, { recursive: true });
      const code = readdirSync(folder).find((name) => name.endsWith('.code')) ?? 'none';
      rmSync(join(folder, code));
      spoil(join(folder, code));
      const args = ['explain', '1801.00.00', '--country', 'CI'];
      const ran = spawnSync(process.execPath, [join(folder, 'btt.js'), ...args], { encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      expect(ran.stdout).toBe(builtBtt(args).stdout);
    } finally {
      rmSync(join(folder, '..'), { recursive: true });
    }
  });

  it('ends quietly when its reader has had enough', async () => {
    const rows = Array.from({ length: 60_000 }, () => '5201.00,CN').join('\n');
    const child = startBtt(['screen', file('many.csv', `hts,origin\n${rows}\n`), '-q', '--format', 'csv']);
    let errors = '';
    child.stderr?.on('data', (piece) => {
      errors += piece;
    });
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.stdout?.destroy();
    const [code] = await once(child, 'exit');
    expect(errors).toBe('');
    expect(code).toBe(0);
  });

  it('says its version, which is that of its package', () => {
    expect(builtBtt(['--version']).stdout.trim()).toBe(JSON.parse(builtPackage()).version);
  });
});

/** Files that are loaded with the program and one of its commands: what they import when they are evaluated. */
function loadedBy(command: string): readonly string[] {
  const first = readdirSync(DIST).filter((name) => name.startsWith(command) || name === 'btt.room.js');
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(DIST, name), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?<!\(\)=>)require\("\.\/([^"]+)"\)/g)) visit(next);
  };
  first.forEach(visit);
  return [...seen].map((name) => join(DIST, name));
}

function everyFile(): readonly string[] {
  return readdirSync(DIST).map((name) => join(DIST, name));
}

function builtPackage(): string {
  return readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
}
