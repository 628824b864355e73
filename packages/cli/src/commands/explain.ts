import { type Explanation, explain as explainLine, formatProblem } from '@better-trade/core';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { loadScreener, type TraceLoadOptions } from '../run/load-screener.js';
import { type Terminal, wantsColour } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';
import { describeFinding, exploitationWords } from '../write/describe-finding.js';
import { harmless } from '../write/harmless.js';
import { paint, riskWord } from '../write/paint.js';

export interface ExplainOptions extends TraceLoadOptions {
  readonly country?: string | undefined;
  readonly maker?: string | undefined;
  readonly format: string;
  readonly color: string;
}

export async function explain(hts: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.format !== 'text' && options.format !== 'json')
    throw new UsageError(
      'BTT_FORMAT',
      `"${options.format}" is not a format of explain.`,
      'Formats: text, json.',
    );
  const screener = await loadScreener(options, terminal);
  const explanation = explainLine(screener, {
    line: 1,
    hts,
    origin: options.country ?? '',
    ...(options.maker === undefined ? {} : { names: [options.maker] }),
  });
  if (options.format === 'json') {
    const findings = explanation.findings.map(({ finding, rule: { applies: _applies, ...rule } }) => ({
      finding,
      rule,
    }));
    terminal.stdout.write(
      `${JSON.stringify({ asOf: screener.asOf, rules: screener.rules.id, ...explanation, findings }, null, 2)}\n`,
    );
  } else {
    terminal.stdout.write(
      `${render(explanation, screener.asOf, screener.rules.id, wantsColour(options.color, terminal))}\n`,
    );
  }
  return explanation.verdict.verdict === 'NOT_SCREENABLE' ? EXIT.notScreenable : EXIT.ran;
}

function render(e: Explanation, asOf: string, rules: string, colour: boolean): string {
  const { verdict } = e;
  const out: string[] = [];
  const title = `${verdict.hts} from ${e.country === null ? harmless(verdict.origin) || 'no origin' : `${e.country.name} (${e.country.code})`}`;
  out.push(
    paint(
      `${title}: ${verdict.verdict}${verdict.cause === null ? '' : ` (${verdict.cause})`}`,
      'bold',
      colour,
    ),
  );
  out.push(`as of ${asOf}, rules ${rules}`);
  for (const code of e.codes) {
    out.push('', `${code.hts}${code.units.length > 0 ? `  (unit: ${code.units.join(', ')})` : ''}`);
    for (const [depth, text] of code.path.entries()) out.push(`  ${'  '.repeat(depth)}${text}`);
  }
  for (const problem of verdict.mended) out.push('', `Mended: ${harmless(problem.message)}`);
  for (const problem of verdict.problems) out.push('', harmless(formatProblem(problem)));
  if (e.findings.length > 0)
    out.push('', `${e.findings.length} finding${e.findings.length === 1 ? '' : 's'}`);
  for (const { finding, rule } of e.findings) {
    out.push('', `${riskWord(finding.risk, colour)}${describeFinding(finding)}`);
    out.push(`  id       ${finding.id}`);
    out.push(`  rule     ${rule.id}: ${rule.sentence}`);
    out.push(`           ${rule.citation}`);
    for (const s of finding.statements) {
      const what = s.exploitation === null ? finding.name : exploitationWords([s.exploitation]);
      const until = s.to === null ? '' : ` until ${s.to}`;
      out.push(
        `  listed   ${what}${s.from === null ? ', since a day that is not known' : ` since ${s.from}`}${until}; edition ${s.edition}`,
      );
      out.push(`           ${s.source}${s.note === '' ? '' : `. ${s.note}`}`);
    }
    if (finding.classification !== null) {
      const c = finding.classification;
      out.push(
        `  code     ${finding.hts} meets ${c.hts}: ${finding.grade} (${c.scope}; ${c.basis === 'curated' ? 'chosen by this project' : `chosen by ${c.basis.toUpperCase()}`})`,
      );
      out.push(`           ${c.reason}${c.repair === '' ? '' : ` Repaired: ${c.repair}`}`);
      out.push(`           ${c.source}`);
    }
    if (finding.via !== '') out.push(`  via      ${finding.via}`);
    for (const step of finding.path ?? [])
      out.push(
        `  step     ${step.from} > ${step.to}: ${step.process} [${step.tier}${step.kind === 'consumed' ? ', consumed' : ''}] ${step.source}`,
      );
    if (finding.consequence !== '') out.push(`  means    ${finding.consequence}`);
  }
  if (e.country !== null && e.country.assessment !== '')
    out.push('', `DOL assessment of ${e.country.name} (worst forms of child labor), ${e.country.assessment}`);
  out.push('', 'What would change the verdict');
  for (const sentence of e.wouldChange) out.push(`  - ${harmless(sentence)}`);
  out.push('', 'A listing is reason to look, never proof about a shipment.');
  return out.join('\n');
}
