import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { recordsOf } from '@better-trade/data';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { declareImport } from '../run/declare-import.js';
import { exitOfError, messageOfError } from '../run/report-error.js';
import type { Terminal } from '../run/terminal.js';
import { file } from '../testing/run-btt.js';
import { plain } from '../trade/testing/context.js';
import { makeImdb } from '../trade/testing/make-imdb.js';
import { readStoredTrade } from '../trade/trade-store.js';

interface Imported {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
}

/** Runs `btt db import ...` as `btt` does, with a folder of its own for the sets. */
async function imports(
  args: readonly string[],
  folder = mkdtempSync(join(tmpdir(), 'btt-sets-')),
): Promise<Imported> {
  const out: string[] = [];
  const sink = (): Writable =>
    new Writable({
      write(piece, _encoding, done) {
        out.push(String(piece));
        done();
      },
    });
  const terminal: Terminal = {
    stdin: new PassThrough(),
    stdout: sink(),
    stderr: new PassThrough(),
    env: { BTT_TRADE_DIR: folder },
    now: () => Date.parse('2026-11-22T12:00:00Z'),
  };
  let code = 0;
  const db = new Command('db').exitOverride();
  declareImport(db, terminal, async (result) => {
    code = await result;
  });
  try {
    await db.parseAsync(['import', 'trade', ...args], { from: 'user' });
    return { code, stdout: out.join(''), stderr: '', folder };
  } catch (error) {
    return { code: exitOfError(error), stdout: out.join(''), stderr: messageOfError(error, false), folder };
  }
}

function api(name: string, ...rows: readonly (readonly [string, string, string])[]): string {
  return file(
    name,
    JSON.stringify([
      ['CTY_CODE', 'I_COMMODITY', 'CON_VAL_YR', 'time'],
      ...rows.map((row) => [...row, '2023-12']),
    ]),
  );
}

describe('btt db import trade', () => {
  const CHINA = ['5700', '6109100012', '1200'] as const;

  it('keeps a set and says what was read, what was left out, and where the set is', async () => {
    const path = api('imports-2023.json', CHINA, ['7490', '1801000010', '34'], ['0014', '6109100012', '9']);
    const { code, stdout, folder } = await imports([path]);
    expect(code).toBe(0);
    for (const part of [
      'Trade set 2023-consumption',
      'read: imports-2023.json, Census API JSON, sha256 ',
      'basis: 2023 (2023-01 to 2023-12), imports for consumption, customs value in US dollars',
      'partners: 2',
      'codes: 2, HS10',
      'total: $1,234',
      'complete: no, as queried',
      'note: left out 1 rows of regions, which repeat their countries: 0014 $9',
      `stored: ${join(folder, '2023-consumption.btt-trade')}`,
    ])
      expect(stdout).toContain(part);
    const set = readStoredTrade(folder, '2023-consumption');
    expect(plain([...recordsOf(set.detail)])).toEqual(['1801000010 GH 34', '6109100012 CN 1200']);
    expect(set.eu).toHaveLength(27);
  });

  it('marks a Census archive with control totals as complete', async () => {
    const zip = makeImdb([{ commodity: '6109100012', country: '5700', con_val_yr: 7, con_val_mo: 2 }]);
    const { stdout, folder } = await imports([file('IMDB2506.ZIP', zip), '--month']);
    expect(stdout).toContain('complete: yes: the control totals of Census agree');
    expect(readStoredTrade(folder, '2025-06-consumption').complete).toBe(true);
  });

  it('makes one set of the twelve months of a year', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
    const files = months.map((month, i) =>
      file(
        `${month}.zip`,
        makeImdb([{ commodity: '6109100012', country: '5700', con_val_mo: 2 ** i, month }]),
      ),
    );
    const { stdout, folder } = await imports([...files, '--month']);
    expect(stdout).toContain('Trade set 2024-consumption');
    expect(plain([...recordsOf(readStoredTrade(folder, '2024-consumption').detail)])).toEqual([
      '6109100012 CN 4095',
    ]);
  });

  it('does not write over a set unless it is told to', async () => {
    const first = await imports([api('a.json', CHINA)]);
    const again = await imports([api('b.json', CHINA)], first.folder);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('BTT_TRADE_EXISTS');
    expect((await imports([api('b.json', CHINA), '--replace'], first.folder)).code).toBe(0);
  });

  it('writes nothing if one file of several is refused, and says which', async () => {
    const bad = api('bad.json', ['5700', '6109100012', '12.5']);
    const { code, stdout, stderr, folder } = await imports([api('a.json', CHINA), bad]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('BTT_TRADE_VALUE: bad.json, row 2');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads a ZIP without control totals only if it is told to', async () => {
    const zip = makeImdb([{ commodity: '6109100012', country: '5700', con_val_yr: 7 }]);
    const lacking = file(
      'a.zip',
      Buffer.from(zip.toString('latin1').replaceAll('IMP_DE.TXT', 'IMP_XX.TXT'), 'latin1'),
    );
    expect((await imports([lacking])).stderr).toContain('BTT_TRADE_CONTROL_MISSING');
    const { stdout } = await imports([lacking, '--without-control-totals']);
    expect(stdout).toContain('complete: no');
    expect(stdout).toContain('note: WITHOUT CONTROL TOTALS: IMP_DE.TXT missing');
  });

  it('refuses a year that is none, and keeps a set where --to says', async () => {
    expect((await imports([api('a.json', CHINA), '--year', '24'])).stderr).toContain('BTT_TRADE_PERIOD');
    const to = join(mkdtempSync(join(tmpdir(), 'btt-to-')), 'sets');
    expect((await imports([api('a.json', CHINA), '--to', to])).code).toBe(0);
    expect(readdirSync(to)).toEqual(['2023-consumption.btt-trade']);
  });
});
