import type { Screener } from '../screening/create-screener.js';
import type { Explanation } from './explain.js';

const MOST_NAMED = 12;

/** What of the line, if it were different, would give another verdict: in sentences, from the same tables. */
export function whatWouldChange(
  screener: Screener,
  known: Omit<Explanation, 'wouldChange'>,
): readonly string[] {
  const { verdict, findings, elsewhere, notInForce } = known;
  const sentences: string[] = [];
  for (const problem of verdict.problems) sentences.push(`${problem.message}. ${problem.remedy}`.trim());
  if (verdict.cause !== null) return [...sentences, 'Once that is mended the line can be judged.'];
  const splitCode =
    known.codes.length > 1 && verdict.mended.some((problem) => problem.code === 'BTT_HTS_RETIRED');
  for (const { finding } of findings) {
    if (finding.classification === null || finding.kind === 'traced') continue;
    const where = `${finding.name} by ${finding.classification.hts}`;
    if (splitCode && finding.grade !== 'exact') {
      sentences.push(
        `One of the codes that the retired code became: the old one does not say whether the goods are ${where}.`,
      );
      continue;
    }
    if (finding.grade === 'partial')
      sentences.push(`A longer code: ${finding.hts} is too short to tell whether the goods are ${where}.`);
    if (finding.grade === 'basket')
      sentences.push(
        `Evidence that the goods are not ${finding.name}: ${finding.classification.hts} holds other goods too.`,
      );
  }
  if (findings.some(({ finding }) => finding.kind === 'traced'))
    sentences.push('The inputs: evidence of where they come from, for each step of a traced path.');
  if (findings.some(({ finding }) => finding.kind === 'listing' || finding.kind === 'downstream'))
    sentences.push('Another origin: the listings above are for this country alone.');
  for (const other of elsewhere)
    sentences.push(
      `${known.country === null ? 'An origin' : 'Another origin'}: ${other.name} is listed for ${other.countries.slice(0, MOST_NAMED).join(', ')}${other.countries.length > MOST_NAMED ? ` and ${other.countries.length - MOST_NAMED} more` : ''}.`,
    );
  for (const { name, statement } of notInForce)
    sentences.push(
      `Another day: ${name} was listed for ${statement.exploitation} from ${statement.from}${statement.to === null ? '' : ` to ${statement.to}`}; this screen is as of ${screener.asOf}.`,
    );
  if (
    findings.some(
      ({ finding }) => finding.kind === 'order' && finding.nameMatch === null && finding.via !== '',
    )
  )
    sentences.push('The maker: a line that names the maker is held against the names in the orders.');
  if (findings.every(({ finding }) => finding.kind === 'traced') && elsewhere.length === 0)
    sentences.push(
      'Another code: no listed good, order or sector is classified at, above or below this one.',
    );
  return [...new Set(sentences)];
}
