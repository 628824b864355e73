// node benchmarks/make-rules.mjs FOLDER [high|medium|low]: what the alternatives to btt join with, made by core's own
// screener so that rules exist once. rules.csv: every ten-digit code x country with a finding; origins.csv: every
// spelling of a country that entry lines use.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadReference } from '@better-trade/data';
import { createScreener } from '../packages/core/dist/index.js';
import { codesByUse, spellings } from './bulk/world.mjs';

/**
 * @param minRisk Findings below it are left out, as by `btt screen --min-risk`.
 * @throws if the screener reads a spelling or a code otherwise than the lines mean it.
 */
export function makeRules(folder, minRisk) {
  const screener = createScreener(loadReference(), { minRisk });
  const spelled = spellings();
  const origins = ['spelled,iso2'];
  for (const [iso2, names] of spelled)
    for (const name of names) {
      mustRead(screener.screenLine({ line: 1, hts: '0101', origin: name }), iso2);
      origins.push(`${cell(name)},${iso2}`);
    }
  const rules = ['hts10,origin,finding_id,risk,grade,list,good'];
  const codes = codesByUse();
  for (const origin of spelled.keys())
    for (const hts of codes) {
      const verdict = screener.screenLine({ line: 1, hts, origin });
      mustRead(verdict, origin);
      for (const { id, risk, grade, list, good } of verdict.findings)
        rules.push([hts.replaceAll('.', ''), origin, id, risk, grade, list, good].join(','));
    }
  writeFileSync(`${folder}/origins.csv`, `${origins.join('\n')}\n`);
  writeFileSync(`${folder}/rules.csv`, `${rules.join('\n')}\n`);
  return { rules: rules.length - 1, origins: origins.length - 1 };
}

function mustRead({ origin, verdict, cause }, iso2) {
  if (origin !== iso2 || verdict === 'NOT_SCREENABLE')
    throw new Error(`${iso2} is read as ${origin}: ${verdict} ${cause ?? ''}`);
}

const cell = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = makeRules(process.argv[2] ?? '.', process.argv[3] ?? 'high');
  process.stdout.write(`${made.rules} rules, ${made.origins} spellings of origins\n`);
}
