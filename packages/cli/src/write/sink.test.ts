import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { streamSink } from './sink.js';

/** A stream that takes this many writes and then fails. */
function failing(code: string, takes: number): { readonly stream: Writable; readonly taken: string[] } {
  const taken: string[] = [];
  const stream = new Writable({
    write(piece, _, done) {
      if (taken.length >= takes) return done(Object.assign(new Error(`${code}: it failed, write`), { code }));
      taken.push(String(piece));
      done();
    },
  });
  return { stream, taken };
}

const LARGE = 'x'.repeat(1 << 16);

describe('standard output', () => {
  it('gets what was written in large pieces, and stays open', async () => {
    const { stream, taken } = failing('', 9);
    const sink = streamSink(stream);
    sink.text('a');
    await sink.flush();
    expect(taken).toEqual([]);
    sink.text(LARGE);
    await sink.flush();
    sink.text('b');
    await sink.close();
    expect(taken).toEqual([`a${LARGE}`, 'b']);
    expect(stream.writableEnded).toBe(false);
  });

  it('says in one sentence that its disk is full', async () => {
    const sink = streamSink(failing('ENOSPC', 0).stream);
    sink.text('x');
    await expect(sink.close()).rejects.toThrow(
      /^BTT_OUTPUT_FAILED: cannot write standard output: ENOSPC: it failed, write\. What was written is not whole/,
    );
  });

  it('drops what its reader no longer wants', async () => {
    const { stream, taken } = failing('EPIPE', 1);
    const sink = streamSink(stream);
    for (let i = 0; i < 4; i++) {
      sink.text(LARGE);
      await sink.flush();
    }
    await sink.close();
    expect(taken).toHaveLength(1);
  });
});
