import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory, openPackFile, PACK_FORMAT, sha256, writePack } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { btt, lines } from '../testing/run-btt.js';

function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'btt-data-'));
  for (const part of [
    'bea',
    'census',
    'cbp',
    'chains',
    'countries',
    'curated',
    'dhs',
    'ilab',
    'usitc',
    'repairs.csv',
    'sources.json',
    'dist/reference.pack',
  ])
    cpSync(join(dataDirectory(), part), join(folder, part), { recursive: true });
  return folder;
}

const shipped = openPackFile(join(dataDirectory(), 'dist/reference.pack'), PACK_FORMAT);

function flipBitIn(folder: string, ...sections: readonly Uint8Array[]): void {
  const path = join(folder, 'dist/reference.pack');
  const bytes = readFileSync(path);
  for (const section of sections) {
    const at = bytes.indexOf(section);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  }
  writeFileSync(path, bytes);
}

const COMMANDS = [
  ['screen', lines('5201.00,CN')],
  ['explain', '5201.00', '--country', 'CN'],
  ['lookup', 'cotton'],
  ['db', 'info'],
] as const;

describe('btt db', () => {
  it('info names editions, rows, digests, age, licence and coverage with its holes', async () => {
    const { stdout } = await btt(['db', 'info'], { today: '2026-11-22' });
    for (const part of [
      '48 days old',
      'edition    2022; 2024 (partial)',
      'public domain',
      'ilab/tvpra-listings.csv',
      'goods classified',
      'holes',
      'by DOL',
      'gap ',
    ])
      expect(stdout).toContain(part);
  });

  it('path is where the tables are', async () => {
    expect((await btt(['db', 'path'])).stdout.trim()).toBe(dataDirectory());
  });

  it('verify finds the shipped data intact', async () => {
    expect(await btt(['db', 'verify'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('verify names the table that was tampered with, and what has gone', async () => {
    const folder = copyOfData();
    appendFileSync(join(folder, 'ilab/relations.csv'), 'x\n');
    rmSync(join(folder, 'dhs/sectors.csv'));
    const ran = await btt(['db', 'verify', '--data-dir', folder]);
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain('BTT_TABLE_DIGEST: ilab/relations.csv');
    expect(ran.stdout).toContain('BTT_TABLE_MISSING: dhs/sectors.csv');
    expect(ran.stdout).not.toContain('ilab/goods.csv');
  });

  it('verify names each section of the packed reference that was changed', async () => {
    const folder = copyOfData();
    flipBitIn(folder, ...['repairs', 'hts/18'].map((name) => shipped.section(name)));
    const ran = await btt(['db', 'verify', '--data-dir', folder]);
    expect(ran.code).toBe(4);
    expect(ran.stdout.match(/BTT_REFERENCE_DIGEST: .*/g)).toHaveLength(2);
    expect(ran.stdout).toContain('section "repairs"');
    expect(ran.stdout).toContain('section "hts/18"');
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -1), 'BTT_REFERENCE_SIZE'],
    ['added to', (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(32)]), 'BTT_REFERENCE_SIZE'],
    ['empty', () => Buffer.alloc(0), 'BTT_REFERENCE_FORMAT'],
    ['of another version', () => writePack('btt-reference/3', {}, [], sha256), 'BTT_REFERENCE_VERSION'],
  ] as const)('a packed reference that is %s is refused by every command', async (_what, change, code) => {
    const folder = copyOfData();
    const path = join(folder, 'dist/reference.pack');
    writeFileSync(path, change(readFileSync(path)));
    for (const args of COMMANDS) {
      const ran = await btt([...args, '--data-dir', folder]);
      expect(ran).toMatchObject({ code: 4, stdout: '' });
      expect(ran.stderr).toContain(code);
      expect(ran.stderr).toContain(path);
    }
  });

  it('one flipped bit is refused by every command that reads it, with both digests', async () => {
    const folder = copyOfData();
    flipBitIn(folder, shipped.section('classifications/52'), shipped.section('goods'));
    for (const args of COMMANDS) {
      const ran = await btt([...args, '--data-dir', folder]);
      expect(ran).toMatchObject({ code: 4, stdout: '' });
      expect(ran.stderr).toMatch(/BTT_REFERENCE_DIGEST: .*SHA-256 [0-9a-f]{64}, sealed was [0-9a-f]{64}/);
    }
  });

  it('a packed reference that the tables no longer make is found stale', async () => {
    const folder = copyOfData();
    const sections = shipped.names.map((name) => [name, shipped.section(name)] as const);
    writeFileSync(
      join(folder, 'dist/reference.pack'),
      writePack(PACK_FORMAT, { ...shipped.facts, date: '2026-01-01' }, sections, sha256),
    );
    expect((await btt(['db', 'verify', '--data-dir', folder])).stdout).toContain('BTT_REFERENCE_STALE');
  });

  it('a folder without a reference is refused', async () => {
    expect(await btt(['db', 'info', '--data-dir', tmpdir()])).toMatchObject({ code: 4 });
  });
});
