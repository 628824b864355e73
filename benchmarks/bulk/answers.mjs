// Nothing is timed before all programs say the same.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Findings, flagged lines, dollars of the flagged lines, and a digest of all rows, whatever their order. */
export function answerOf(path) {
  return JSON.parse(execFileSync(process.execPath, [here('check-answer.mjs'), path], { encoding: 'utf8' }));
}

/**
 * @param answers name -> {@link answerOf}
 * @returns what all of them say.
 * @throws if they differ, if there are fewer than two, or if nothing was found.
 */
export function agreed(answers) {
  if (answers.size < 2)
    throw new Error('Two programs with an answer are needed: one alone agrees with itself');
  const said = new Map();
  for (const [name, answer] of answers) {
    const text = `${answer.findings} findings, ${answer.flagged} lines flagged, $${answer.usd}, rows ${answer.digest}`;
    said.set(text, [...(said.get(text) ?? []), name]);
  }
  if (said.size !== 1)
    throw new Error(
      `The programs do not agree:\n${[...said].map(([text, names]) => `  ${text}: ${names.join('; ')}`).join('\n')}`,
    );
  const [answer] = answers.values();
  if (Number(answer.findings) === 0)
    throw new Error('No program found anything: there is nothing to compare');
  return answer;
}

/** Folder of the tables that the alternatives join with; made once for a build of the rules and the reference. */
export function rulesFor(minRisk) {
  const digest = createHash('sha256').update(minRisk);
  // Both builds whole: the reference has changed its form before.
  for (const folder of ['../../data/dist', '../../packages/core/dist'])
    for (const name of readdirSync(here(folder)).sort())
      digest.update(readFileSync(here(`${folder}/${name}`)));
  for (const path of ['../make-rules.mjs', 'world.mjs', '../make-lines.mjs'])
    digest.update(readFileSync(here(path)));
  const folder = join(tmpdir(), `btt-bench-rules-${digest.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    mkdirSync(making);
    execFileSync(process.execPath, [here('../make-rules.mjs'), making, minRisk]);
    renameSync(making, folder);
  }
  return folder;
}
