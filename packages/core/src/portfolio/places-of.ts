import type { Finding, Risk } from '../screening/verdict.js';

/** A key under which a line counts because of its findings, with the highest risk of these. */
export interface FindingPlace {
  readonly by: 'good' | 'list' | 'action';
  readonly key: string;
  readonly name: string;
  readonly risk: Risk;
}

/** What a line's findings put it under: each key once, however many findings share it. */
export interface FindingPlaces {
  readonly places: readonly FindingPlace[];
  readonly traced: boolean;
}

const LISTS: Readonly<Record<Finding['list'], string>> = {
  TVPRA: 'TVPRA List of Goods Produced by Child Labor or Forced Labor',
  EO13126: 'EO 13126 list',
  CBP: 'CBP withhold release orders and findings',
  UFLPA: 'UFLPA sectors and Entity List',
};

/** @param findings The most urgent first, as the screener gives them. */
export function placesOf(findings: readonly Finding[]): FindingPlaces {
  const places = new Map<string, FindingPlace>();
  const put = (by: FindingPlace['by'], key: string, name: string, risk: Risk): void => {
    const place = `${by}:${key}`;
    if (!places.has(place)) places.set(place, { by, key, name, risk });
  };
  let traced = false;
  for (const { kind, list, good, name, risk } of findings) {
    if (kind === 'traced') {
      traced = true;
      continue;
    }
    put('list', list, LISTS[list], risk);
    if (kind === 'listing' || kind === 'downstream') put('good', good, name, risk);
    else if (kind !== 'at-risk') put('action', `${kind}:${good}`, name, risk);
  }
  return { places: [...places.values()], traced };
}
