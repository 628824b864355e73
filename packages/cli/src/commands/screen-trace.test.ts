import { writeFileSync } from 'node:fs';
import { reportSchema } from '@better-trade/core/schema';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { btt, file, lines } from '../testing/run-btt.js';

/** Listed, at risk, on no list but traced, on no list and not traced, and what cannot be screened. */
const MIXED = ['5201.00,CN', '5601.21,VN', '1806.32,CH', '7606.11,CA', '0409.00,NZ', '4402.1,BR', '5201.00,'];
const TRACED_ONLY = '7606.11,CA';

interface Finding {
  readonly kind: string;
  readonly risk: string;
  readonly via: string;
  readonly path: readonly { readonly from: string; readonly to: string }[] | null;
}

interface Verdict {
  readonly line: number;
  readonly verdict: string;
  readonly findings: readonly Finding[];
}

async function jsonl(input: string, ...flags: readonly string[]): Promise<Verdict[]> {
  const { stdout } = await btt(['screen', input, '--format', 'jsonl', '--all', '-q', ...flags]);
  return stdout
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as Verdict);
}

const tracedOf = (verdicts: readonly Verdict[]): Finding[] =>
  verdicts.flatMap((verdict) => verdict.findings).filter((finding) => finding.kind === 'traced');

describe('btt screen --trace', () => {
  it('adds traced findings and changes nothing else', async () => {
    const input = lines(...MIXED);
    const [plain, traced] = [await jsonl(input), await jsonl(input, '--trace')];
    expect(new Set(plain.map((verdict) => verdict.verdict))).toEqual(
      new Set(['LISTED', 'NO_LIST_MATCH', 'NOT_SCREENABLE']),
    );
    expect(tracedOf(plain)).toEqual([]);
    expect(tracedOf(traced).length).toBeGreaterThan(0);
    const without = traced.map((verdict) => ({
      ...verdict,
      findings: verdict.findings.filter((finding) => finding.kind !== 'traced'),
    }));
    expect(without.map((verdict) => JSON.stringify(verdict))).toEqual(
      plain.map((verdict) => JSON.stringify(verdict)),
    );
  });

  it('finds nothing for a line that cannot be screened', async () => {
    const verdicts = await jsonl(lines(...MIXED), '--trace');
    for (const verdict of verdicts.filter((one) => one.verdict === 'NOT_SCREENABLE'))
      expect(verdict.findings).toEqual([]);
  });

  it('gives every traced finding a path that leads from the input to the good of the line', async () => {
    for (const finding of tracedOf(await jsonl(lines(...MIXED), '--trace'))) {
      const path = finding.path ?? [];
      expect(path.length).toBeGreaterThan(0);
      path.forEach((step, i) => {
        if (i > 0) expect(step.from).toBe(path[i - 1]?.to);
      });
      expect(finding.via).toMatch(/^[a-z0-9-]+@[A-Z]{2} > /);
      expect(finding.risk).toBe('low');
    }
  });

  it('leads in CSV from the listed input with its country', async () => {
    const { stdout } = await btt(['screen', '6404.11', '--country', 'CA', '--trace', '-f', 'csv', '-q']);
    const rows = (parse(stdout, { columns: true }) as Record<string, string>[]).filter(
      (row) => row.kind === 'traced' && row.good === 'footwear-textile-upper',
    );
    expect(rows.some((row) => row.via?.startsWith('cotton@CN > '))).toBe(true);
    for (const row of rows) expect(row.via).toMatch(/^[a-z-]+@[A-Z]{2} > (.* > )?footwear-textile-upper$/);
  });

  it('shows in CSV a line that only a path speaks of, with its verdict as it was', async () => {
    const { stdout } = await btt(['screen', lines(TRACED_ONLY), '--trace', '-f', 'csv', '-q']);
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => `${row.verdict} ${row.kind}`))).toEqual(
      new Set(['NO_LIST_MATCH traced']),
    );
  });

  it('holds no longer path than --max-hops and no weaker step than --min-tier', async () => {
    const input = lines(...MIXED);
    const all = tracedOf(await jsonl(input, '--trace'));
    const short = tracedOf(await jsonl(input, '--trace', '--max-hops', '1'));
    expect(short.length).toBeLessThan(all.length);
    for (const finding of short) expect(finding.path).toHaveLength(1);
    const strong = tracedOf(await jsonl(input, '--trace', '--min-tier', 'norm'));
    expect(strong.length).toBeLessThan(all.length);
  });

  it('traces nothing by a variant that is set aside', async () => {
    const input = lines('8507.60.0010,CA');
    const inputsOf = (verdicts: readonly Verdict[]) =>
      new Set(tracedOf(verdicts).map((finding) => finding.via.split('@')[0]));
    expect(inputsOf(await jsonl(input, '--trace'))).toContain('cobalt-ore');
    const lfp = await jsonl(input, '--trace', '--condition', 'battery-chemistry=lfp');
    for (const { via } of tracedOf(lfp).filter((one) => one.via.startsWith('cobalt-ore@')))
      expect(via).not.toContain('battery-cathode-material');
  });

  it.each([
    ['--max-hops', '3'],
    ['--min-tier', 'study'],
    ['--condition', 'battery-chemistry=lfp'],
  ])('is needed for %s', async (flag, value) => {
    const ran = await btt(['screen', lines(...MIXED), flag, value]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toBe(`btt: BTT_USAGE: ${flag} says how to trace. Add --trace, or leave it out.\n`);
  });

  it.each([
    [['--max-hops', '0'], 'BTT_TRACE_OPTION'],
    [['--max-hops', 'x'], 'BTT_NUMBER'],
    [['--condition', 'color=red'], 'BTT_TRACE_CONDITION'],
    [['--min-tier', 'model'], 'BTT_TRACE_OPTION'],
  ])('refuses %j', async (flags, code) => {
    const ran = await btt(['screen', lines(...MIXED), '--trace', ...flags]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`btt: ${code}: `);
  });

  it('exits with 1 by --fail-on low for a line of which only a path speaks', async () => {
    const input = lines(TRACED_ONLY);
    expect((await btt(['screen', input, '--fail-on', 'low'])).code).toBe(0);
    expect((await btt(['screen', input, '--fail-on', 'low', '--trace'])).code).toBe(1);
    expect((await btt(['screen', input, '--fail-on', 'medium', '--trace'])).code).toBe(0);
    expect((await btt(['screen', input, '--trace'])).code).toBe(0);
  });

  it('says in the table that a path says nothing about these goods', async () => {
    const { stdout } = await btt(['screen', lines(TRACED_ONLY), '--trace']);
    expect(stdout).toContain('NO_LIST_MATCH');
    expect(stdout).toMatch(/traced: may hold .*aluminum of CN \[norm, 1 step\]/);
    expect(stdout).toMatch(/Traced: 1 lines may hold .*trace-v1.*not how these were\./);
  });
});

describe('a traced report', () => {
  async function report(...flags: readonly string[]): Promise<string> {
    const { stdout } = await btt(['screen', lines(...MIXED), '--format', 'json', '-q', '--trace', ...flags]);
    return file('report.json', stdout);
  }

  it('fits the published schema, and says how it was traced', async () => {
    const { stdout } = await btt([
      'screen',
      lines(...MIXED),
      '--trace',
      '--max-hops',
      '5',
      '-f',
      'json',
      '-q',
    ]);
    const parsed = JSON.parse(stdout) as { readonly options: unknown };
    expect(reportSchema.safeParse(parsed).error).toBeUndefined();
    expect(parsed.options).toMatchObject({ trace: { rules: 'trace-v1', maxHops: 5, minTier: 'curated' } });
  });

  it.each([
    ['as it is', []],
    ['with every flag', ['--max-hops', '4', '--min-tier', 'study', '--condition', 'battery-chemistry=nmc']],
    ['of another day', ['--as-of', '2023-05-01']],
    ['without low risks', ['--min-risk', 'medium']],
  ])('is reproduced byte for byte %s', async (_, flags) => {
    const ran = await btt(['replay', await report(...flags)]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('reproduced byte for byte');
  });

  it('is not reproduced when its trace is said to be another', async () => {
    const { stdout } = await btt(['screen', lines(...MIXED), '--format', 'json', '-q', '--trace']);
    const path = file('report.json', '');
    writeFileSync(path, stdout.replace('"maxHops":14', '"maxHops":2'));
    const ran = await btt(['replay', path]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('not reproduced');
  });

  it.each(['table', 'csv', 'jsonl', 'md'])(
    'is converted to the same %s as screening makes',
    async (format) => {
      const path = lines(...MIXED);
      const flags = ['-q', '--trace', '--all'];
      const json = file('r.json', (await btt(['screen', path, '-f', 'json', ...flags])).stdout);
      expect((await btt(['convert', json, '-f', format, '--all'])).stdout).toBe(
        (await btt(['screen', path, '-f', format, ...flags])).stdout,
      );
    },
  );
});

describe('btt explain --trace', () => {
  it('prints every step of a path, its process, tier and source', async () => {
    const { code, stdout } = await btt(['explain', '6404.11', '--country', 'CA', '--trace']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}via {6}cotton@CN > cotton-yarn > .* > footwear-textile-upper$/m);
    expect(stdout).toMatch(/^ {2}step {5}cotton > cotton-yarn: Spinning cotton yarn \[norm\] \S/m);
    expect(stdout).toContain('T1-PATH');
  });

  it('prints no step without the flag', async () => {
    const { stdout } = await btt(['explain', '6404.11', '--country', 'CA']);
    expect(stdout).not.toMatch(/^ {2}step /m);
    expect(stdout).not.toContain('T1-PATH');
  });

  it('gives the same as JSON', async () => {
    const ran = await btt(['explain', TRACED_ONLY.slice(0, 7), '--country', 'CA', '--trace', '-f', 'json']);
    const { findings } = JSON.parse(ran.stdout) as { findings: { finding: Finding }[] };
    expect(findings.length).toBeGreaterThan(0);
    for (const { finding } of findings) expect(finding.kind).toBe('traced');
  });
});
