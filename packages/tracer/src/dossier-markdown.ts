import type { Dossier, DossierInput, DossierStep, ListedInput } from './dossier.js';
import { harmless } from './write/dot.js';

/** Countries named in a line; the rest are counted, and all stand in the JSON. */
const COUNTRIES = 12;

/** A dossier to fill in and to hand over: numbered steps, each with its documents and its gaps. */
export function dossierMarkdown(dossier: Dossier): string {
  const goods = dossier.goods.map((good) => `${good.name}${good.grade === null ? '' : ` (${good.grade})`}`);
  const narrowed = [
    ...(dossier.minTier === 'curated' ? [] : [`evidence of ${dossier.minTier} or stronger only`]),
    ...dossier.conditions,
  ];
  return [
    `# Tracing dossier: ${plain(dossier.asked)}`,
    '',
    `Goods: ${plain(goods.join('; '))}.`,
    ...dossier.goods.flatMap((good) =>
      good.listed.map((listed) => `${plain(listed.name)} is listed itself: ${statements(listed)}.`),
    ),
    `As of ${dossier.asOf}; reference ${dossier.reference.date} (sha256 ${dossier.reference.digest.slice(0, 12)}).${narrowed.length === 0 ? '' : ` Narrowed to: ${narrowed.join('; ')}.`}`,
    '',
    `${dossier.steps.length} steps from raw inputs to the imported good. Nothing is cut by amount. Number your documents as the steps are numbered: 1.1, 1.2 for step 1.`,
    '',
    '## Listed inputs in this chain',
    '',
    ...(dossier.listedInputs.length === 0
      ? ['None is known to the chains: that is no proof that there is none.']
      : [
          '| listed input | listed for | goes in at step | stated by ILAB for these goods |',
          '| --- | --- | --- | --- |',
          ...dossier.listedInputs.map(
            (input) =>
              `| ${cell(input.name)} | ${cell(statements(input))} | ${input.steps.join(', ')} | ${cell(input.relations.join(', ') || '-')} |`,
          ),
        ]),
    '',
    '## Steps',
    '',
    ...dossier.steps.flatMap(step),
    '## Gaps',
    '',
    ...(dossier.gaps.length === 0
      ? ['None beyond those of the steps.']
      : dossier.gaps.map((gap) => `- ${gap}`)),
    '',
    'A listing is reason to look, never proof about a shipment. This dossier is a list of questions; it answers none of them.',
    '',
  ].join('\n');
}

function step(one: DossierStep): string[] {
  return [
    `### ${one.number}. ${plain(`${one.process.name}: ${one.outputs.map((good) => good.name).join(', ')}`)}`,
    '',
    plain(one.process.what),
    '',
    '| | |',
    '| --- | --- |',
    ...one.inputs.map((input) => `| in | ${cell(inputOf(input))} |`),
    ...one.outputs.map(
      (good) =>
        `| out | ${cell(`${good.name} (${codes(good.hts)})${good.role === 'product' ? '' : `, ${good.role}`}`)} |`,
    ),
    '| producer, address, country, date | to be filled in |',
    ...one.documents.map((document, i) => `| document ${one.number}.${i + 1} | ${cell(document)} |`),
    '',
    ...one.inputs.flatMap((input) =>
      input.listed.flatMap((listed) => [
        `**Listed input:** ${plain(listed.name)}: ${statements(listed)}.`,
        '',
      ]),
    ),
    ...one.evidence.map((proof) => `- [${proof.tier}] ${plain(proof.text)}`),
    ...one.gaps.map((gap) => `- gap: ${plain(gap)}`),
    '',
  ];
}

function inputOf(input: DossierInput): string {
  const from =
    input.madeIn.length === 0 ? 'from outside this chain' : `from step ${input.madeIn.join(' or ')}`;
  return [
    `${input.name} (${codes(input.hts)})`,
    from,
    input.kind === 'embodied' ? '' : input.kind,
    input.alternatives.length === 0 ? '' : `or ${input.alternatives.join(', ')}`,
    input.conditions.join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}

function statements({ statements: all }: ListedInput): string {
  const named = all.slice(0, COUNTRIES).map((one) => `${one.country} ${one.exploitation.join('+')}`);
  return `${named.join(', ')}${all.length > COUNTRIES ? ` and ${all.length - COUNTRIES} more` : ''}`;
}

function codes(hts: readonly string[]): string {
  if (hts.length === 0) return 'no HTS code';
  return `HTS ${hts.slice(0, 4).join(', ')}${hts.length > 4 ? ` and ${hts.length - 4} more` : ''}`;
}

/** A line break would end a heading or a list, and what follows would be read as another thing. */
function plain(text: string): string {
  return harmless(text)
    .replace(/\s+/g, ' ')
    .replace(/[<*_`[\]]/g, '\\$&');
}

/** In a table a bar would begin another cell. */
function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}
