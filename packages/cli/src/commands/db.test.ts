import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory } from '@better-trade/data';
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
    'dist/reference.jsonl',
    'dist/reference.jsonl.sha256',
    'dist/chains.json',
    'dist/chains.json.sha256',
    'dist/model.json',
    'dist/model.json.sha256',
  ])
    cpSync(join(dataDirectory(), part), join(folder, part), { recursive: true });
  return folder;
}

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

  it('a packed reference that is not the sealed one is refused by every command', async () => {
    const folder = copyOfData();
    appendFileSync(join(folder, 'dist/reference.jsonl'), ' ');
    for (const args of [
      ['screen', lines('5201.00,CN')],
      ['explain', '5201.00', '--country', 'CN'],
      ['lookup', 'cotton'],
      ['db', 'info'],
    ]) {
      const ran = await btt([...args, '--data-dir', folder]);
      expect(ran).toMatchObject({ code: 4, stdout: '' });
      expect(ran.stderr).toContain('BTT_REFERENCE_DIGEST');
    }
  });

  it('a packed reference that the tables no longer make is found stale', async () => {
    const folder = copyOfData();
    writeFileSync(join(folder, 'dist/reference.jsonl'), '{}');
    writeFileSync(
      join(folder, 'dist/reference.jsonl.sha256'),
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n',
    );
    expect((await btt(['db', 'verify', '--data-dir', folder])).stdout).toContain('BTT_REFERENCE_STALE');
  });

  it('a folder without a reference is refused', async () => {
    expect(await btt(['db', 'info', '--data-dir', tmpdir()])).toMatchObject({ code: 4 });
  });
});
