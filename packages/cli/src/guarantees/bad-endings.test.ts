import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { type Ran, shellBtt, startBtt } from './built-btt.js';

const HEAD = 'hts,origin\n';
/** More findings than are held in memory, and more bytes than are looked at for a header. */
const MORE = `${HEAD.trim()},note\n${'5201.00,CN,\n'.repeat(5000)}${`0101.21,GB,${'x'.repeat(4000)}\n`.repeat(280)}`;
const MANY = file('many.csv', `${HEAD}${'5201.00,CN\n'.repeat(500)}`);
const PEAK = ['--require', fileURLToPath(new URL('./print-peak.cjs', import.meta.url))];

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-end-'));

async function ended(child: ChildProcess): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr?.on('data', (piece) => {
    stderr += piece;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/** Waits for what a run does; one that has ended does nothing more. */
async function until(child: ChildProcess, holds: () => boolean): Promise<void> {
  while (!holds() && child.exitCode === null) await wait(5);
}

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s ends a run with %d, names what is partial and leaves nothing temporary',
    async (signal, code) => {
      const [out, temporary] = [folder(), folder()];
      const csv = join(out, 'a.csv');
      writeFileSync(csv, 'of last week');
      const args = ['screen', '-', '-q', '-f', 'json', '-o', `csv=${csv}`];
      const child = startBtt(args, { stdin: true, env: { TMPDIR: temporary } });
      const ending = ended(child);
      child.stdin?.write(MORE);
      await until(child, () => readdirSync(temporary).length > 0);
      child.kill(signal);
      const ran = await ending;
      expect(ran.code).toBe(code);
      expect(ran.stderr).toBe(
        `btt: BTT_INTERRUPTED: stopped by ${signal}, what was written is not whole. Run again.\npartial output: ${csv}.partial\n`,
      );
      expect(readFileSync(csv, 'utf8')).toBe('of last week');
      expect(readFileSync(`${csv}.partial`, 'utf8')).toContain('5201.00,CN');
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it('ends a run that waits for a slow pipe by name', async () => {
    const pipe = join(folder(), 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const out = join(folder(), 'a.csv');
    const child = startBtt(['screen', pipe, '-q', '-f', 'csv', '-o', `csv=${out}`]);
    const ending = ended(child);
    // Long enough for the reader to have begun; the pipe stays open and nothing more comes.
    const input = file('more.csv', MORE);
    const writer = spawn('bash', ['-c', `exec 3>"${pipe}"; cat "${input}" >&3; sleep 60`], {
      stdio: 'ignore',
    });
    await until(child, () => existsSync(`${out}.partial`));
    child.kill('SIGINT');
    const ran = await ending;
    writer.kill('SIGKILL');
    expect(ran.code).toBe(130);
    expect(ran.stderr).toContain(`partial output: ${out}.partial`);
  });
});

describe('a disk that fills', () => {
  it('ends a run with 6 and one sentence, with nothing under the name of the output', () => {
    const out = folder();
    writeFileSync(join(out, 'a.csv'), 'of last week');
    const ran = shellBtt(`ulimit -f 100; btt screen ${MANY} -q -f csv -o csv=${out}/a.csv > /dev/null`);
    expect(ran.stderr).toMatch(/^btt: BTT_OUTPUT_FAILED: cannot write .*a\.csv: EFBIG: .*\n$/);
    expect(ran.code).toBe(6);
    expect(readdirSync(out)).toEqual(['a.csv']);
    expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('of last week');
  });

  it('is seen where the last piece of standard output fits only in part', () => {
    const out = join(folder(), 'a.csv');
    const whole = shellBtt('btt lookup cotton').stdout;
    expect(Buffer.byteLength(whole)).toBeGreaterThan(1024);
    const ran = shellBtt(`ulimit -f 1; btt lookup cotton > ${out}`);
    expect(statSync(out).size).toBe(1024);
    expect(ran.stderr).toMatch(/^btt: BTT_OUTPUT_FAILED: cannot write standard output: EFBIG: .*\n$/);
    expect(ran.code).toBe(6);
  });

  it.each(['btt lookup cotton', `btt screen ${MANY} -q -f json`, 'btt --help'])(
    'is said in one sentence by %s',
    (line) => {
      const ran = shellBtt(`${line} > /dev/full`);
      expect(ran.stderr).toMatch(/^btt: BTT_OUTPUT_FAILED: cannot write standard output: ENOSPC: .*\n$/);
      expect(ran.code).toBe(6);
    },
  );

  it('is said of the temporary folder, of which nothing stays', () => {
    const temporary = folder();
    const ran = shellBtt(
      `ulimit -f 100; export TMPDIR=${temporary}; btt screen ${file('more.csv', MORE)} -q -f json > /dev/null`,
    );
    expect(ran.stderr).toMatch(/^btt: BTT_OUTPUT_FAILED: cannot write .*lines: EFBIG: .* set TMPDIR .*\n$/);
    expect(ran.code).toBe(6);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('where messages go does not end a run', () => {
    expect(shellBtt('btt screen 5201.00 --country CN -f csv 2> /dev/full').code).toBe(0);
  });
});

describe('a reader that has had enough', () => {
  it('does not keep the files that are written besides from becoming whole', () => {
    const out = folder();
    mkdirSync(join(out, 'all'));
    const all = shellBtt(`btt screen ${MANY} -q -f csv > ${out}/all/a.csv`);
    const ran = shellBtt(
      `btt screen ${MANY} -q -f csv -o csv=${out}/a.csv | head -1; exit \${PIPESTATUS[0]}`,
    );
    expect([all.code, ran.code, ran.stderr]).toEqual([0, 0, '']);
    expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe(readFileSync(join(out, 'all', 'a.csv'), 'utf8'));
    expect(readdirSync(out).sort()).toEqual(['a.csv', 'all']);
  });
});

describe('a row of 100 MB', () => {
  it('is rejected in bounded memory, and the rows after it are screened', async () => {
    const rejects = join(folder(), 'bad.jsonl');
    const child = startBtt(['screen', '-', '-f', 'jsonl', '--rejects', rejects], { stdin: true, node: PEAK });
    const ending = ended(child);
    const write = async (text: string | Buffer): Promise<void> => {
      if (child.stdin?.write(text) === false) await once(child.stdin, 'drain');
    };
    await write(`${HEAD}5201.00,CN\n5201.00,"`);
    const megabyte = Buffer.alloc(1 << 20, 'x');
    for (let i = 0; i < 100; i++) await write(megabyte);
    await write('"\n1801.00,CI\n');
    child.stdin?.end();
    const ran = await ending;
    expect(ran.code).toBe(3);
    const judged = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(judged.map(({ line, hts }) => [line, hts])).toEqual([
      [2, '5201.00'],
      [4, '1801.00'],
    ]);
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({
      line: 3,
      code: 'BTT_CSV_RECORD_TOO_LONG',
    });
    expect(Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(256);
  });
});
