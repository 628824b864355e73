import { describe, expect, it } from 'vitest';
import { read } from './test-utils.js';

const TEXT = 'HTS,Origin,Supplier\n1001,Côte d’Ivoire,Møller & Søn €\n1002,CN,新疆 Co 𝒳\n';
const LINES = [
  { line: 2, hts: '1001', origin: 'Côte d’Ivoire', names: ['Møller & Søn €'] },
  { line: 3, hts: '1002', origin: 'CN', names: ['新疆 Co 𝒳'] },
];
const CHUNKS = [1, 3, 7, 100_000];

function utf16(text: string, endian: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE', utf16(TEXT, 'le', true), 'utf-16le'],
    ['UTF-16 BE', utf16(TEXT, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(TEXT, 'be', false), 'utf-16be'],
  ])('reads %s, however it is cut', async (_name, bytes, encoding) => {
    for (const chunk of CHUNKS) {
      const { lines, opened } = await read(bytes, { chunk });
      expect(lines).toEqual(LINES);
      expect(opened.encoding).toBe(encoding);
      expect(opened.warnings).toEqual([]);
    }
  });

  it('recognises a quoted header behind a byte order mark', async () => {
    expect((await read('\ufeff"HTS","Origin"\n1001,CN\n')).lines).toHaveLength(1);
  });

  it('reads Windows-1252 from the first byte on that is not UTF-8, and says which', async () => {
    const bytes = Buffer.from(
      'HTS,Origin,Supplier\n1001,CN,M\xf8ller \x80\x93x\x94\n1002,CN,S\xf8n\n',
      'latin1',
    );
    for (const chunk of CHUNKS) {
      const { lines, opened } = await read(bytes, { chunk });
      expect(lines.flatMap(({ names }) => names)).toEqual(['Møller €“x”', 'Søn']);
      expect(opened.encoding).toBe('windows-1252');
      expect(opened.warnings).toEqual([
        { code: 'BTT_INPUT_ENCODING', message: expect.stringContaining('byte 29 is not UTF-8') },
      ]);
    }
  });

  it('keeps what was valid UTF-8 before that byte', async () => {
    const rows = '1001,CN,Ünal\n'.repeat(200_000);
    const bytes = Buffer.concat([
      Buffer.from(`HTS,Origin,Supplier\n${rows}1002,CN,`),
      Buffer.from([0xd8, 0x0a]),
    ]);
    const { lines, opened } = await read(bytes);
    expect(lines[0]?.names).toEqual(['Ünal']);
    expect(lines.at(-1)).toEqual({ line: 200_002, hts: '1002', origin: 'CN', names: ['Ø'] });
    expect(opened.warnings).toHaveLength(1);
  });

  it('does not lose a character that is cut off at the end', async () => {
    for (const chunk of CHUNKS) {
      const { lines, opened } = await read(Buffer.from('HTS,Origin,Supplier\n1001,CN,Caf\xe9', 'latin1'), {
        chunk,
      });
      expect(lines[0]?.names).toEqual(['Café']);
      expect(opened.warnings[0]?.message).toContain('byte 31 ');
    }
  });

  it('says so where UTF-16 ends in half a character', async () => {
    const { lines, opened } = await read(Buffer.concat([utf16(TEXT, 'le', true), Buffer.from('0')]));
    expect(lines).toEqual(LINES);
    expect(opened.warnings[0]?.message).toContain('half a character');
  });
});
