import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatTradeSet, type HtsCode, type TradeSet, toCells } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { refusal } from './testing/context.js';
import { tradeFolder } from './trade-folder.js';
import { readStoredTrade, storedTrade, storeTrade } from './trade-store.js';

function set(usd = 5): TradeSet {
  return {
    id: '2023-general',
    basis: { from: '2023-01', to: '2023-12', flow: 'general', measure: 'customs-value' },
    source: 'made by hand',
    digest: '0'.repeat(64),
    complete: false,
    eu: [],
    detail: toCells([{ hts: '61' as HtsCode, partner: 'EU', usd }]),
    chapters: null,
  };
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'btt-trade-'));

describe('a stored set', () => {
  it('is read back as it was', () => {
    const at = join(folder(), 'new', 'one');
    const path = storeTrade(at, set(), false);
    expect(path).toBe(join(at, '2023-general.btt-trade'));
    expect(readStoredTrade(at, '2023-general')).toEqual(set());
    expect(storedTrade(at)).toEqual([{ id: '2023-general', path }]);
    expect(readdirSync(at)).toEqual(['2023-general.btt-trade']);
  });

  it('is the same bytes each time, whatever the system', () => {
    const [one, two] = [storeTrade(folder(), set(), false), storeTrade(folder(), set(), false)];
    const bytes = readFileSync(one);
    expect(bytes.equals(readFileSync(two))).toBe(true);
    expect(bytes.subarray(0, 10).toString('hex')).toBe('1f8b08000000000002ff');
  });

  it('is replaced only where that is said', async () => {
    const at = folder();
    storeTrade(at, set(), false);
    expect(await refusal(() => storeTrade(at, set(6), false))).toContain('BTT_TRADE_EXISTS');
    expect(readStoredTrade(at, '2023-general')).toEqual(set());
    storeTrade(at, set(6), true);
    expect(readStoredTrade(at, '2023-general')).toEqual(set(6));
  });

  it('that is not there is named among those that are', async () => {
    const at = folder();
    expect(await refusal(() => readStoredTrade(at, '2022-general'))).toContain('there is none');
    storeTrade(at, set(), false);
    expect(await refusal(() => readStoredTrade(at, '2022-general'))).toContain(
      'BTT_TRADE_MISSING: no trade set "2022-general"',
    );
    expect(await refusal(() => readStoredTrade(at, '../2023-general'))).toContain('there are 2023-general');
    expect(storedTrade(join(at, 'nowhere'))).toEqual([]);
  });

  it.each([
    ['cut', (bytes: Buffer): Buffer => bytes.subarray(0, -9)],
    [
      'changed',
      (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, 40), Buffer.from('x'), bytes.subarray(41)]),
    ],
    ['no gzip', (): Buffer => Buffer.from('x')],
    ['no set', (): Buffer => gzipSync('{}')],
    ['another set', (): Buffer => gzipSync(formatTradeSet({ ...set(), id: '2022-general' }))],
  ])('that is %s is refused as damaged', async (_, damage) => {
    const at = folder();
    const path = storeTrade(at, set(), false);
    writeFileSync(path, damage(readFileSync(path)));
    expect(await refusal(() => readStoredTrade(at, '2023-general'))).toContain('BTT_TRADE_DAMAGED');
  });

  it('cannot be written where a file stands in the way, nor sought there', async () => {
    const at = join(folder(), 'file');
    writeFileSync(at, '');
    expect(await refusal(() => storeTrade(at, set(), false))).toContain('BTT_TRADE_FOLDER: cannot write');
    expect(await refusal(() => readStoredTrade(at, '2023-general'))).toContain(
      'BTT_TRADE_FOLDER: cannot list',
    );
  });

  it('leaves nothing beside it, and does not replace what only looks gone', async () => {
    const at = folder();
    symlinkSync(join(at, 'nowhere'), join(at, '2023-general.btt-trade'));
    expect(await refusal(() => storeTrade(at, set(), false))).toContain('BTT_TRADE_FOLDER: cannot write');
    expect(readdirSync(at)).toEqual(['2023-general.btt-trade']);
    storeTrade(at, set(), true);
    expect(readStoredTrade(at, '2023-general')).toEqual(set());
  });
});

describe('the folder of sets', () => {
  it('is what the user says, then what the environment says', () => {
    const env = { BTT_TRADE_DIR: '/own', XDG_DATA_HOME: '/xdg', HOME: '/home/me' };
    expect(tradeFolder(env, 'here')).toBe('here');
    expect(tradeFolder(env)).toBe('/own');
    expect(tradeFolder({ ...env, BTT_TRADE_DIR: '' })).toBe('/xdg/btt/trade');
    expect(tradeFolder({ XDG_DATA_HOME: 'relative', HOME: '/home/me' })).toBe(
      '/home/me/.local/share/btt/trade',
    );
    expect(tradeFolder({ OS: 'Windows_NT', LOCALAPPDATA: '/Users/me/Local' })).toBe(
      '/Users/me/Local/btt/trade',
    );
  });

  it('must be named by something', async () => {
    expect(await refusal(() => tradeFolder({}))).toContain('BTT_TRADE_FOLDER');
  });
});
