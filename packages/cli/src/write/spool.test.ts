import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sink } from './sink.js';
import { createSpool } from './spool.js';
import { temporaryFolder } from './temporary-folder.js';
import { discardUnfinished } from './unfinished.js';

function listening(): { readonly sink: Sink; readonly text: () => string } {
  let text = '';
  const sink: Sink = {
    text(piece) {
      text += piece;
    },
    flush: async () => undefined,
    close: async () => undefined,
  };
  return { sink, text: () => text };
}

/** Folders that spools have in the temporary folder. */
function folders(): readonly string[] {
  return readdirSync(temporaryRoot()).filter((name) => /^btt-.{6}$/.test(name));
}

function temporaryRoot(): string {
  const folder = temporaryFolder('btt-root-');
  folder.remove();
  return dirname(folder.path);
}

describe('a spool', () => {
  it('gives back what it held in memory and in a file, in order, and leaves nothing', async () => {
    const before = folders();
    const spool = createSpool(3);
    const { sink, text } = listening();
    for (const piece of ['é1', '2', '3', '4']) {
      spool.text(piece);
      await spool.flush();
    }
    expect(folders()).toHaveLength(before.length + 1);
    await spool.pour(sink);
    expect(text()).toBe('é1234');
    expect(folders()).toEqual(before);
  });

  it('leaves nothing when the run fails, or what it held is not wanted', async () => {
    const before = folders();
    for (const end of [async () => discardUnfinished(), (drop: () => Promise<void>) => drop()]) {
      const spool = createSpool(1);
      spool.text('abc');
      await spool.flush();
      await end(spool.drop);
      expect(folders()).toEqual(before);
    }
  });
});

describe('a temporary folder', () => {
  it('is there until it is removed', () => {
    const folder = temporaryFolder('btt-test-');
    expect(existsSync(folder.path)).toBe(true);
    folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });
});
