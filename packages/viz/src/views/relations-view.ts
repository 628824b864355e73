import type { CountryProfile, ProfileRelation } from '@better-trade/core/exposure';
import type { ChainsData, ChainsNode } from '../figures/figure-data.js';
import { EXPLOITATIONS } from './exploitations.js';

/** What a relation states, apart from its value and source. */
export interface StatedRelation
  extends Pick<ProfileRelation, 'kind' | 'inputName' | 'exploitation' | 'outputName' | 'outputHts'> {
  readonly inputGood: string;
  readonly inputCountry: string;
  readonly outputGood: string;
  readonly outputCountry: string | null;
}

/** What ILAB states: a listed input of a country, and what is made with it. A good at risk names no country. */
export function chainsOfRelations(relations: readonly StatedRelation[]): ChainsData {
  const inputs = new Set(relations.map(inputOf));
  const outputs = new Set(relations.map(outputOf));
  const nodes = new Map<string, ChainsNode>();
  const add = (node: Pick<ChainsNode, 'id' | 'name' | 'country' | 'exploitation' | 'hts'>): void => {
    const { id } = node;
    const known = nodes.get(id);
    const stated = [...(known?.exploitation ?? []), ...node.exploitation];
    nodes.set(id, {
      ...node,
      role: !outputs.has(id) ? 'input' : inputs.has(id) ? 'stage' : 'import',
      exploitation: EXPLOITATIONS.filter((one) => stated.includes(one)),
      // Codes are shown of what is imported: of an input a relation gives none.
      hts: node.hts.length === 0 ? (known?.hts ?? []) : node.hts,
    });
  };
  for (const relation of relations) {
    add({
      id: inputOf(relation),
      name: relation.inputName,
      country: relation.inputCountry,
      exploitation: relation.exploitation,
      hts: [],
    });
    // The exploitation is the input's: what is made with it is listed for it, and states none of its own.
    add({
      id: outputOf(relation),
      name: relation.outputName,
      country: relation.outputCountry,
      exploitation: [],
      hts: relation.outputHts,
    });
  }
  return {
    nodes: [...nodes.values()],
    edges: relations.map((relation) => ({
      from: inputOf(relation),
      to: outputOf(relation),
      tier: 'listed',
      process: '',
      kind: relation.kind,
    })),
    leftPaths: 0,
  };
}

/** What is made of a country's listed goods, and what is made in it with listed goods of its own or of others. */
export function chainsOfCountry({
  madeWith,
  usedIn,
  atRisk,
}: Pick<CountryProfile, 'madeWith' | 'usedIn' | 'atRisk'>): ChainsData {
  const own = new Set(usedIn.map((row) => row.id));
  return chainsOfRelations([...usedIn, ...atRisk, ...madeWith.filter((row) => !own.has(row.id))]);
}

function inputOf({ inputGood, inputCountry }: StatedRelation): string {
  return `${inputGood}@${inputCountry}`;
}

function outputOf({ outputGood, outputCountry }: StatedRelation): string {
  return outputCountry === null ? outputGood : `${outputGood}@${outputCountry}`;
}
