import type { Reference, Relation } from '@better-trade/data';
import { formatHts } from '../../codes/parse-hts.js';
import { groupBy } from '../../screening/group-by.js';
import { compareText } from '../../screening/hts-index.js';
import type { Level } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { Interval } from '../interval.js';
import type { Names } from '../names.js';
import { profileValue } from './listings.js';

/** A relation that holds on the day, with the import value of its output. The exploitation is the input's. */
export interface ProfileRelation
  extends Pick<
    Relation,
    'id' | 'kind' | 'inputGood' | 'inputCountry' | 'exploitation' | 'outputGood' | 'outputCountry'
  > {
  readonly inputName: string;
  readonly inputCountryName: string;
  readonly outputName: string;
  readonly outputCountryName: string | null;
  /** HTS codes of the output, dotted; empty where nobody has chosen one. */
  readonly outputHts: readonly string[];
  readonly since: string;
  readonly edition: string;
  readonly source: string;
  /** Null where the relation names no country of the output (at risk), or nothing can be counted. */
  readonly level: Level | null;
  readonly usd: Interval | null;
}

/** Relations of ILAB's list in force on the day, listed ones and those at risk. */
export function relationsOf(
  exposure: Exposure,
  isMeant: (relation: Relation) => boolean,
  names: Names,
): readonly ProfileRelation[] {
  const relations = [...exposure.lists.relations.values()].flat().filter(isMeant);
  const outputs = new Set(relations.map((row) => `downstream:${row.outputGood}@${row.outputCountry}`));
  const pairs = exposure.pairs.filter((pair) => outputs.has(pair.id));
  const codes = codesByGood(exposure.reference);
  const values = new Map(exposure.group(pairs, (pair) => [pair.id]).map((row) => [row.key, row]));
  return relations
    .map((row): ProfileRelation => {
      const { id, kind, inputGood, inputCountry, exploitation, outputGood, outputCountry } = row;
      return {
        id,
        kind,
        inputGood,
        inputName: names.good(inputGood),
        inputCountry,
        inputCountryName: names.country(inputCountry),
        exploitation,
        outputGood,
        outputName: names.good(outputGood),
        outputCountry,
        outputCountryName: outputCountry === null ? null : names.country(outputCountry),
        outputHts: codes.get(outputGood) ?? [],
        since: row.from,
        edition: row.edition,
        source: row.source,
        level: outputCountry === null ? null : exposure.levelOf({ good: outputGood, country: outputCountry }),
        usd: profileValue(values.get(`downstream:${outputGood}@${outputCountry}`)).usd,
      };
    })
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.source, b.source));
}

function codesByGood({ classifications }: Reference): ReadonlyMap<string, readonly string[]> {
  const ofGoods = classifications.filter((row) => row.subjectKind === 'good');
  return new Map(
    [...groupBy(ofGoods, (row) => row.subject)].map(([good, rows]) => [
      good,
      [...new Set(rows.map((row) => formatHts(row.hts)))].sort(compareText),
    ]),
  );
}
