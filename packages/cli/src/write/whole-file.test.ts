import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discardUnfinished, leaveOutputs } from './unfinished.js';
import { openWholeFile } from './whole-file.js';

function place(name = 'out.csv'): {
  readonly folder: string;
  readonly path: string;
  readonly partial: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'btt-whole-'));
  return { folder, path: join(folder, name), partial: join(folder, `${name}.partial`) };
}

describe('a file that is written', () => {
  it('has its name only from its end on', async () => {
    const { folder, path } = place();
    const file = await openWholeFile(path);
    await file.write('é,1\n');
    expect(readdirSync(folder)).toEqual(['out.csv.partial']);
    await file.write('b,2\n');
    await file.finish();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(path, 'utf8')).toBe('é,1\nb,2\n');
  });

  it('leaves what stood there as it was when the run fails', async () => {
    const { folder, path } = place();
    writeFileSync(path, 'old');
    const file = await openWholeFile(path);
    await file.write('new');
    discardUnfinished();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('stays under the other name, and is named, when the run is interrupted', async () => {
    const { path, partial } = place();
    const file = await openWholeFile(path);
    await file.write('half');
    expect(leaveOutputs()).toEqual([partial]);
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(partial, 'utf8')).toBe('half');
    expect(leaveOutputs()).toEqual([]);
  });

  it('is written anew over what an interrupted run left', async () => {
    const { folder, path, partial } = place();
    writeFileSync(partial, 'left by a run that was interrupted');
    const file = await openWholeFile(path);
    await file.finish();
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('never gets its name when another process has begun the same', async () => {
    const { path, partial } = place();
    const file = await openWholeFile(path);
    await file.write('mine');
    rmSync(partial);
    writeFileSync(partial, 'half of theirs');
    await expect(file.finish()).rejects.toThrow('BTT_OUTPUT_FAILED');
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(partial, 'utf8')).toBe('half of theirs');
    discardUnfinished();
    expect(existsSync(partial)).toBe(true);
  });

  it('replaces the target of a link, and keeps who may read it', async () => {
    const { folder, path } = place();
    const link = join(folder, 'link.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o660);
    symlinkSync(path, link);
    const file = await openWholeFile(link);
    await file.write('new');
    await file.finish();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o660);
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'out.csv']);
  });

  it('fails at once where it cannot be opened, and leaves nothing', async () => {
    const { folder } = place();
    await expect(openWholeFile(join(folder, 'no', 'out.csv'))).rejects.toThrow('ENOENT');
    await expect(openWholeFile(folder)).rejects.toThrow('EISDIR');
    expect(leaveOutputs()).toEqual([]);
  });
});

describe('a device', () => {
  it('is written directly, and a full one is said in one sentence', async () => {
    await (await openWholeFile('/dev/null')).finish();
    expect(existsSync('/dev/null.partial')).toBe(false);
    const full = await openWholeFile('/dev/full');
    await expect(full.write('x')).rejects.toThrow(
      /^BTT_OUTPUT_FAILED: cannot write \/dev\/full: ENOSPC: no space left on device, write\. What was written is not whole/,
    );
    expect(leaveOutputs()).toEqual(['/dev/full']);
  });
});
