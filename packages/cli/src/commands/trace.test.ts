import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { btt, file, type Ran } from '../testing/run-btt.js';

const trace = (...args: readonly string[]): Promise<Ran> => btt(['trace', ...args]);

interface Step {
  readonly tier: string;
  readonly stages: readonly Step[];
}

interface Answer {
  readonly direction: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly country: string | null;
  readonly ends: readonly {
    readonly good: string;
    readonly paths: readonly {
      readonly hops: number;
      readonly tier: string;
      readonly via: string;
      readonly steps: readonly Step[];
      readonly relation: { readonly id: string } | null;
      readonly claims: readonly { readonly country: string }[];
    }[];
  }[];
  readonly cut: readonly { readonly by: string; readonly sentence: string }[];
  readonly gaps: readonly string[];
}

async function answer(...args: readonly string[]): Promise<Answer> {
  const ran = await trace(...args, '--format', 'json');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Answer;
}

const goodsOf = (found: Answer): string[] => found.ends.map((end) => end.good);
const pathsOf = (found: Answer) => found.ends.flatMap((end) => end.paths);

describe('btt trace', () => {
  it('begins with the finding, then tells each step with its HTS, tier and source', async () => {
    const { code, stdout, stderr } = await trace('cotton', '--country', 'CN');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout.split('\n');
    expect(rows[0]).toMatch(/^cotton of CN may be in [\d,]+ goods, \d+ of them as ILAB states$/);
    expect(rows[1]).toMatch(/^as of \d{4}-\d\d-\d\d; up to 14 steps, curated or stronger; reference /);
    const steps = rows.filter((row) => row.includes('└─'));
    expect(steps.length).toBeGreaterThan(20);
    for (const row of steps)
      expect(row).toMatch(/ {2}(HTS \d|no HTS code).* {2}\S.* \[(listed|ruling|norm|study|curated)\] \S/);
    expect(stdout).toMatch(/Cotton yarn may hold Cotton of CN \(.*forced labor.*\) \[1 step, /);
    expect(rows.at(-2)).toBe('A path says how such goods are made, never how a shipment was.');
  });

  it('always says what is not shown', async () => {
    const { stdout } = await trace('cotton', '--country', 'CN');
    expect(stdout).toMatch(/^\d+ more goods left out here: --all shows them/m);
    expect(stdout).toMatch(
      /^Not all: .* more paths to \d+ goods are not shown \(only the best 1 of each\)\.$/m,
    );
    const all = await trace('cotton', '--country', 'CN', '--all');
    expect(all.stdout).not.toContain('--all shows them');
    expect(all.stdout).toContain('Not all: ');
    expect(all.stdout.length).toBeGreaterThan(stdout.length);
  });

  it('takes the country with the good, in either case', async () => {
    const one = await trace('cotton', '--country', 'CN');
    expect((await trace('cotton@CN')).stdout).toBe(one.stdout);
    expect((await trace('cotton', '--country', 'cn')).stdout).toBe(one.stdout);
    expect((await trace('cotton@CN', '--country', 'CN')).stdout).toBe(one.stdout);
  });

  it('finds a good by its name and by other names', async () => {
    expect((await answer('Lithium-Ion Batteries')).from).toEqual(['lithium-ion-batteries']);
    expect((await answer('activated carbon')).from).toEqual(['activated-carbon']);
  });

  it('says of a good without a country what every country is listed for', async () => {
    const claims = pathsOf(await answer('cotton')).flatMap((path) => path.claims.map((one) => one.country));
    expect(new Set(claims).size).toBeGreaterThan(5);
    const own = pathsOf(await answer('cotton', '--country', 'CN')).flatMap((path) => path.claims);
    expect(new Set(own.map((claim) => claim.country))).toEqual(new Set(['CN']));
  });

  it('says that no list names a good of a country for which it is not listed', async () => {
    const { code, stdout } = await trace('cotton', '--country', 'US');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Gap: cotton of US is on no list on /);
    expect(stdout).toContain('which no list names here');
  });

  it('goes up from a code by itself, and with --up the same', async () => {
    const up = await trace('8541.43.00', '--up');
    expect(up.code).toBe(0);
    expect(up.stdout).toMatch(/^.*solar.* may hold \d+ listed inputs, \d+ of them as ILAB states\n/);
    expect(up.stdout).toContain('polysilicon@CN');
    expect((await trace('8541.43.00')).stdout).toBe(up.stdout);
  });

  it('goes up from a good with --up, and to all inputs if asked', async () => {
    const listed = await answer('chocolate', '--up');
    expect(listed).toMatchObject({ direction: 'up', to: ['chocolate'] });
    expect(goodsOf(listed)).toContain('cocoa');
    expect(pathsOf(listed).every((path) => path.claims.length > 0)).toBe(true);
    const all = await answer('chocolate', '--up', '--all-inputs');
    expect(goodsOf(all)).toContain('cocoa-butter');
    expect(goodsOf(all).length).toBeGreaterThan(goodsOf(listed).length);
  });

  it('tells the routes between two goods, the pair that ILAB states among them', async () => {
    const args = ['--from', 'cobalt-ore@CD', '--to', 'lithium-ion-batteries'];
    const { stdout } = await trace(...args);
    expect(stdout).toMatch(/^cobalt-ore of CD to lithium-ion-batteries: \d+ routes\n/);
    expect(stdout).toMatch(/cobalt-ore@CD {2}HTS 2605\.00/);
    const found = await answer(...args);
    expect(goodsOf(found)).toEqual(['lithium-ion-batteries']);
    expect(pathsOf(found)[0]?.relation?.id).toBe('cobalt-ore@CD>lithium-ion-batteries@CN');
    for (const path of pathsOf(found))
      expect(path.via).toMatch(/^cobalt-ore@CD > .* > lithium-ion-batteries/);
  });

  it('says that there is no route, which is no proof', async () => {
    const { code, stdout } = await trace('--from', 'cotton@CN', '--to', 'cocoa');
    expect(code).toBe(0);
    expect(stdout).toContain('cotton of CN to cocoa: 0 routes');
    expect(stdout).toContain('that is no proof that there is none');
  });

  it('lists the goods', async () => {
    const { code, stdout } = await trace('--goods');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^cotton {2,}listed {2}Cotton$/m);
    expect(stdout).toMatch(/^cotton-yarn {2,}chain {3}Cotton yarn$/m);
    expect(stdout).not.toContain(' model ');
  });

  it('is the same twice', async () => {
    expect((await trace('polysilicon@CN')).stdout).toBe((await trace('polysilicon@CN')).stdout);
  });

  it('is coloured only if it is asked for, and says the same', async () => {
    const plain = await trace('polysilicon@CN');
    const coloured = await trace('polysilicon@CN', '--color', 'always');
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain.stdout);
    expect(coloured.stdout).toContain('\u001b[');
  });
});

describe('a trace that is narrowed', () => {
  it('by --max-hops holds no longer path, and says what lies beyond', async () => {
    const found = await answer('cotton@CN', '--max-hops', '2');
    expect(Math.max(...pathsOf(found).map((path) => path.hops))).toBe(2);
    expect(found.cut.map((cut) => cut.by)).toContain('max-hops');
    const { stdout } = await trace('cotton@CN', '--max-hops', '2');
    expect(stdout).toContain('up to 2 steps');
    expect(stdout).toMatch(/^Not all: \d+ more goods are beyond 2 hops\.$/m);
  });

  it('by --min-tier holds no weaker step, but for the stages of a pair that ILAB states', async () => {
    const found = await answer('cotton@CN', '--min-tier', 'norm');
    const tiers = new Set(pathsOf(found).flatMap((path) => path.steps.map((step) => step.tier)));
    expect([...tiers].filter((tier) => !['listed', 'ruling', 'norm'].includes(tier))).toEqual([]);
    expect(found.cut.find((cut) => cut.by === 'min-tier')?.sentence).toContain(
      'reached only by evidence weaker than norm',
    );
  });

  it('by --top shows so many paths, and counts the rest', async () => {
    const found = await answer('cotton@CN', '--top', '3');
    const counts = found.ends.map((end) => end.paths.length);
    expect(Math.max(...counts)).toBe(3);
    expect(found.cut.find((cut) => cut.by === 'top')?.sentence).toContain('(only the best 3 of each)');
  });

  it('by --condition leaves out other variants, and says which listed pair falls away', async () => {
    const args = ['8507.60.00', '--condition', 'battery-chemistry=lfp'];
    const found = await answer(...args);
    expect(goodsOf(await answer('8507.60.00'))).toContain('cobalt-ore');
    expect(pathsOf(found).map((path) => path.relation?.id)).not.toContain(
      'cobalt-ore@CD>lithium-ion-batteries@CN',
    );
    const { stdout } = await trace(...args);
    expect(stdout).toContain(', battery-chemistry=lfp; reference');
    expect(stdout).toMatch(/^Not all: ILAB states cobalt-ore@CD>lithium-ion-batteries@CN without a variant/m);
  });

  it('by --as-of states what was listed on that day', async () => {
    const claims = (found: Answer) =>
      new Set(pathsOf(found).flatMap((path) => path.claims.map((one) => one.country)));
    expect(claims(await answer('cotton', '--as-of', '2012-01-01'))).toContain('UZ');
    expect(claims(await answer('cotton'))).not.toContain('UZ');
  });
});

describe('the formats of a trace', () => {
  const ask = async (format: string): Promise<string> => {
    const ran = await trace('polysilicon@CN', '--format', format);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran.stdout;
  };

  it('json is one document with what was asked', async () => {
    expect(JSON.parse(await ask('json'))).toMatchObject({
      direction: 'down',
      from: ['polysilicon'],
      country: 'CN',
      options: { maxHops: 14, minTier: 'curated', conditions: [], layers: ['stages'] },
    });
  });

  it.each([
    ['dot', /^digraph [\s\S]*\}\n$/],
    ['mermaid', /^flowchart LR\n[\s\S]*\n$/],
    ['graphml', /^<\?xml [^\n]*\n<graphml [\s\S]*<\/graphml>\n$/],
  ])('%s is a graph with the goods in it', async (format, shape) => {
    const text = await ask(format);
    expect(text).toMatch(shape);
    expect(text).toMatch(/[Pp]olysilicon/);
    expect(text).toMatch(/[Ss]olar/);
  });

  it('csv has one row a step and the same cells in each', async () => {
    const [head, ...rows] = parse(await ask('csv')) as string[][];
    expect(head?.slice(0, 4)).toEqual(['path', 'input', 'input_countries', 'exploitation']);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row).toHaveLength(head?.length ?? 0);
      expect(row.slice(1, 4)).toEqual(['polysilicon', 'CN', 'FL']);
    }
  });

  it('are written to files too, as they are printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'btt-test-'));
    const outputs = ['json', 'csv', 'dot'].map((format) => [format, join(folder, `t.${format}`)] as const);
    const flags = outputs.flatMap(([format, path]) => ['-o', `${format}=${path}`]);
    const ran = await trace('polysilicon@CN', ...flags);
    expect(ran.stdout).toBe(await ask('tree'));
    for (const [format, path] of outputs) expect(readFileSync(path, 'utf8')).toBe(await ask(format));
  });
});

describe('btt trace --dossier', () => {
  it('is Markdown with numbered steps, documents and gaps', async () => {
    const { code, stdout, stderr } = await trace('6109.10.00', '--dossier');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['# Tracing dossier: 6109.10.00', '### 1. ', '| document 1.1 | ', '## Gaps', 'Cotton'])
      expect(stdout).toContain(part);
  });

  it('is JSON with the same steps', async () => {
    const { stdout } = await trace('chocolate', '--dossier', '--format', 'json');
    const dossier = JSON.parse(stdout) as { readonly steps: readonly { readonly number: number }[] };
    const headings = (await trace('chocolate', '--dossier')).stdout.match(/^### \d+/gm);
    expect(headings).toEqual(dossier.steps.map((step) => `### ${step.number}`));
  });

  it('is written to files in both formats', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'btt-test-'));
    const [md, json] = [join(folder, 'd.md'), join(folder, 'd.json')];
    const ran = await trace('chocolate', '--dossier', '-o', `md=${md}`, '-o', `json=${json}`);
    expect(readFileSync(md, 'utf8')).toBe(ran.stdout);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ asked: 'chocolate' });
  });

  it('says by what it is narrowed', async () => {
    const { stdout } = await trace('8507.60.00', '--dossier', '--condition', 'battery-chemistry=lfp');
    expect(stdout).toContain('Narrowed to: battery-chemistry=lfp.');
    expect(stdout).not.toContain('| Cobalt ore');
  });
});

describe('model layers', () => {
  it('of BEA rank and suggest, and say that they are no evidence', async () => {
    const { code, stdout } = await trace('polysilicon@CN', '--model', '--max-hops', '4');
    expect(code).toBe(0);
    expect(stdout).toContain('with model layers, which are no evidence');
    expect(stdout).toContain('model or stronger');
  });

  it('are not walked unless they are asked for', async () => {
    const tiers = (found: Answer) => new Set(pathsOf(found).map((path) => path.tier));
    expect(tiers(await answer('polysilicon@CN'))).not.toContain('model');
    expect(tiers(await answer('polysilicon@CN', '--model', '--max-hops', '4'))).toContain('model');
  });

  it('of a file of pairs are walked; rows that cannot be read are named', async () => {
    const pairs = file('pairs.csv', 'hs_upstream,hs_downstream\n280461,910111\n999999,10190\nx,y\n');
    const plain = await answer('polysilicon@CN');
    const ran = await trace('polysilicon@CN', '--pairs', pairs, '--format', 'json');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('line 4: "x" > "y" are not two HS codes');
    expect(ran.stderr).toContain('codes are not in the 2026 schedule');
    const found = JSON.parse(ran.stdout) as Answer;
    expect(goodsOf(found)).toContain('pairs:910111:made');
    expect(goodsOf(plain).filter((good) => !goodsOf(found).includes(good))).toEqual([]);
  });

  it.each([
    ['without the two columns', 'a,b\n1,2\n'],
    ['that is empty', ''],
    ['without one pair', 'upstream,downstream\nx,y\n'],
  ])('of a file %s are refused', async (_, content) => {
    const ran = await trace('cotton', '--pairs', file('pairs.csv', content));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('BTT_MODEL_FILE');
  });
});

describe('btt trace refuses', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    ['a good that is not known', ['coton'], 'BTT_GOOD_UNKNOWN', 'Did you mean cotton'],
    ['no good at all', [], 'BTT_USAGE', 'no good to trace'],
    ['an empty good', [''], 'BTT_GOOD_UNKNOWN', '--goods'],
    ['a code that is not in the schedule', ['0999.99.99'], 'BTT_HTS_NO_GOOD', 'not in the 2026 schedule'],
    ['what has one digit', ['1'], 'BTT_HTS_NO_GOOD', 'An HTS code has 2, 4, 6, 8 or 10'],
    ['a code of chapter 99', ['9903.88.15'], 'BTT_HTS_NO_GOOD', 'not goods'],
    ['a code of chapter 98', ['9801.00.10', '--up'], 'BTT_HTS_NO_GOOD', 'not goods'],
    ['a code without a good', ['9705.21.00'], 'BTT_HTS_NO_GOOD', 'a hole in them'],
    ['a country that is none', ['cotton', '--country', 'XX'], 'BTT_TRACE_COUNTRY', 'alpha-2'],
    ['a country by its name', ['cotton', '--country', 'China'], 'BTT_TRACE_COUNTRY', 'alpha-2'],
    ['a good of no country', ['--from', 'cotton@XX', '--to', 'garments'], 'BTT_TRACE_COUNTRY', '"XX"'],
    ['a variable that is none', ['cotton', '--condition', 'color=red'], 'BTT_TRACE_CONDITION', 'Known: '],
    [
      'a value that is none',
      ['cotton', '--condition', 'battery-chemistry=lead'],
      'BTT_TRACE_CONDITION',
      'battery-chemistry=lfp',
    ],
    ['no hops', ['cotton', '--max-hops', '0'], 'BTT_TRACE_OPTION', '1 to 60'],
    ['hops that are no number', ['cotton', '--max-hops', 'x'], 'BTT_NUMBER', '--max-hops'],
    ['hops below none', ['cotton', '--max-hops=-1'], 'BTT_NUMBER', '--max-hops'],
    ['half a hop', ['cotton', '--max-hops', '1.5'], 'BTT_NUMBER', '--max-hops'],
    ['too many hops', ['cotton', '--max-hops', '61'], 'BTT_TRACE_OPTION', '1 to 60'],
    ['no paths', ['cotton', '--top', '0'], 'BTT_TRACE_OPTION', '1 to 1000'],
    ['too many paths', ['cotton', '--top', '1001'], 'BTT_TRACE_OPTION', '1 to 1000'],
    ['--from without --to', ['--from', 'cotton'], 'BTT_USAGE', 'go together'],
    ['--to without --from', ['--to', 'cotton'], 'BTT_USAGE', 'go together'],
    ['a third good', ['wool', '--from', 'cotton', '--to', 'garments'], 'BTT_USAGE', 'third good'],
    ['two countries', ['cotton@CN', '--country', 'IN'], 'BTT_USAGE', 'CN and IN'],
    ['pairs that cannot be read', ['cotton', '--pairs', '/nowhere/p.csv'], 'BTT_INPUT_MISSING', 'ENOENT'],
    ['pairs that are a folder', ['cotton', '--pairs', tmpdir()], 'BTT_INPUT_MISSING', 'EISDIR'],
    ['a dossier as a graph', ['cotton', '--dossier', '--format', 'dot'], 'BTT_FORMAT', 'md, json'],
    ['a trace as Markdown', ['cotton', '--format', 'md'], 'BTT_FORMAT', 'tree, json, dot'],
    ['a dossier of no good', ['--dossier'], 'BTT_USAGE', 'a dossier is of one good'],
    ['a dossier between two', ['--dossier', '--from', 'a', '--to', 'b'], 'BTT_USAGE', 'of one good'],
    ['a day that is none', ['cotton', '--as-of', '2026-02-30'], 'BTT_AS_OF_DATE', 'YYYY-MM-DD'],
    ['an output without a path', ['cotton', '-o', 'json'], 'BTT_OUTPUT', 'format=path'],
    ['an output of no format', ['cotton', '-o', 'png=x.png'], 'BTT_FORMAT', 'tree, json'],
    ['an output that cannot be', ['cotton', '-o', 'json=/no/where.json'], 'BTT_OUTPUT_UNWRITABLE', 'ENOENT'],
  ])('%s', async (_, args, code, hint) => {
    const ran = await trace(...args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(new RegExp(`^btt: ${code}: `));
    expect(ran.stderr).toContain(hint);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a tier', ['cotton', '--min-tier', 'gossip'], 'listed, ruling, norm, study, curated, model'],
    ['a format', ['cotton', '--format', 'png'], 'tree, json, dot, mermaid, graphml, csv, html, md'],
    ['a flag', ['cotton', '--gossip'], '--gossip'],
  ])('%s that there is not', async (_, args, hint) => {
    const ran = await trace(...args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(hint);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('before it writes anything', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'btt-test-')), 't.json');
    expect((await trace('coton', '-o', `json=${path}`)).code).toBe(2);
    expect(existsSync(path)).toBe(false);
  });
});
