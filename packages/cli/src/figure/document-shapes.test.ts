import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';
import { DOCUMENT_SHAPES } from './document-shapes.js';

const input = lines('5201.00.14,CN', '1801.00.00,GH', 'x,y');

describe('what btt writes fits the shape of its kind', () => {
  it.each([
    ['national', ['report', '--by', 'all']],
    ['exposure', ['report', '--by', 'listing']],
    ['exposure', ['report', '--country', 'LI']],
    ['gaps', ['report', 'gaps', '--action', 'none']],
    ['country-profile', ['report', 'country', 'CN', '--trace']],
    ['country-profile', ['report', 'country', 'LI']],
    ['good-profile', ['report', 'good', 'polysilicon', '--trace']],
    ['good-profile', ['report', 'good', 'cocoa']],
    ['portfolio', ['report', input, '-q', '--trace']],
    ['trace', ['trace', 'cotton', '--country', 'CN']],
    ['trace', ['trace', '8541.43.00', '--model']],
    ['trace', ['trace', '--from', 'cobalt-ore@CD', '--to', 'lithium-ion-batteries']],
  ] as const)('%s: %j', async (kind, args) => {
    const { stdout } = await btt([...args, '--format', 'json']);
    expect(DOCUMENT_SHAPES[kind](JSON.parse(stdout), '')).toBeNull();
  });
});

describe('numbers that cannot be', () => {
  type Json = Record<string, unknown>;
  // Whole reports are dear: one is made for all that is bent in it.
  const made = new Map<string, string>();
  const bent = async (args: readonly string[], bend: (document: Json) => void): Promise<Json> => {
    const key = args.join(' ');
    const text = made.get(key) ?? (await btt([...args, '--format', 'json'])).stdout;
    made.set(key, text);
    const document = JSON.parse(text);
    bend(document);
    return document;
  };

  it.each([
    [['--by', 'all'], { total: { low: 2, high: 1 } }, 'total.low'],
    [['--by', 'all'], { total: { listings: -1 } }, 'total.listings'],
    [['--by', 'all'], { total: { codes: 1.5 } }, 'total.codes'],
    [['--by', 'all'], { total: { high: 1e300 } }, 'total.high'],
    [['--by', 'all'], { total: { ofNation: { low: 0, high: 3 } } }, 'total.ofNation.high'],
    [['--by', 'all'], { trade: { totalUsd: 1e300 } }, 'trade.totalUsd'],
  ])('in a report %j: %j is refused', async (args, parts, path) => {
    const document = await bent(['report', ...args], (whole) => {
      for (const [key, part] of Object.entries(parts)) whole[key] = { ...(whole[key] as Json), ...part };
    });
    const from = file('n.json', JSON.stringify(document));
    for (const ask of [
      ['figure', 'map', '--from', from],
      ['convert', from, '-f', 'html'],
    ]) {
      const ran = await btt(ask);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(
        `BTT_DOCUMENT_JSON: ${from} is a national document, but does not fit one at ${path}.`,
      );
    }
  });

  it.each([
    ['gaps', ['report', 'gaps'], { left: -1 }, 'left'],
    ['country-profile', ['report', 'country', 'GH'], { imports: { ofNation: 2 } }, 'imports.usd'],
    ['good-profile', ['report', 'good', 'cocoa'], { total: { usd: { low: 2, high: 1 } } }, 'total.usd.low'],
    ['portfolio', ['report', input, '-q'], { fileCounts: { all: -1 } }, 'fileCounts.all'],
  ] as const)('in a %s document are refused', async (kind, args, parts, path) => {
    const document = await bent(args, (whole) => Object.assign(whole, parts));
    expect(DOCUMENT_SHAPES[kind](document, '')).toBe(path);
  });
});
