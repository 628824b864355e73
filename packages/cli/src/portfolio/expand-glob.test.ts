import { readdir } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandGlob } from './expand-glob.js';
import { folder } from './test-utils.js';

/** Lists folders as Node does, but for one of them. */
function refusing(shut: string, code: string): typeof readdir {
  return new Proxy(readdir, {
    apply(target, self, args: readonly unknown[]) {
      const done = args.at(-1);
      if (!String(args[0]).startsWith(shut) || typeof done !== 'function')
        return Reflect.apply(target, self, args);
      return done(Object.assign(new Error(`${code}: not for you`), { code }));
    },
  });
}

describe('a glob', () => {
  const root = folder({ 'open/a.csv': 'a', 'shut/b.csv': 'b' });

  it('matches files, and names each folder on its way that it may not list', async () => {
    const shut = join(root, 'shut');
    const found = await expandGlob(`${root}/*/*.csv`, refusing(shut, 'EACCES'));
    expect(found?.files).toEqual([join(root, 'open/a.csv')]);
    expect(found?.unreadable.map(({ name }) => name)).toEqual([shut]);
    expect(found?.unreadable[0]?.error.message).toContain(
      `BTT_INPUT_UNREADABLE: the folder "${shut}" cannot be listed: EACCES`,
    );
  });

  it('is silent about folders that are not there', async () => {
    expect(await expandGlob(`${root}/nowhere/*.csv`)).toEqual({ files: [], unreadable: [] });
    const gone = refusing(join(root, 'shut'), 'ENOENT');
    expect((await expandGlob(`${root}/*/*.csv`, gone))?.unreadable).toEqual([]);
  });

  it('is none without a wildcard', async () => {
    expect(await expandGlob(join(root, 'open/a.csv'))).toBeNull();
  });
});
