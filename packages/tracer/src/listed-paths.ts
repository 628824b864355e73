import type { CountryCode, Exploitation, GoodId, Reference, Relation } from '@better-trade/data';

/** How well a step is known. A path is as strong as its weakest step; the relations that ILAB lists are the strongest. */
export type Tier = 'listed';

/** A place on a path: a good, with the country that evidence gives it, or none. */
export interface PathNode {
  readonly good: GoodId;
  readonly country: CountryCode | null;
}

/** From a listed input to a good made with it. The exploitation is the input's, in the input's country. */
export interface ListedPath {
  readonly nodes: readonly [PathNode, PathNode];
  readonly exploitation: readonly Exploitation[];
  readonly tier: Tier;
  readonly relation: Relation;
}

/**
 * Goods that ILAB lists as made with an input, or as at risk of it.
 * @param good The input.
 * @param country Only the input of this country; all listed countries if left out.
 */
export function listedPathsDown(
  reference: Reference,
  good: GoodId,
  country?: CountryCode,
): readonly ListedPath[] {
  return reference.relations
    .filter(
      (relation) =>
        relation.inputGood === good && (country === undefined || relation.inputCountry === country),
    )
    .map(pathOf)
    .sort(byText);
}

/** Listed inputs that ILAB states for a good; an output country is matched only where the list names one. */
export function listedPathsUp(
  reference: Reference,
  good: GoodId,
  country?: CountryCode,
): readonly ListedPath[] {
  return reference.relations
    .filter(
      (relation) =>
        relation.outputGood === good &&
        (country === undefined || (relation.outputCountry ?? country) === country),
    )
    .map(pathOf)
    .sort(byText);
}

/** `cobalt-ore@CD > lithium-ion-batteries@CN`; a good without a country stands alone. */
export function formatPath(path: ListedPath): string {
  return path.nodes
    .map((node) => (node.country === null ? node.good : `${node.good}@${node.country}`))
    .join(' > ');
}

function pathOf(relation: Relation): ListedPath {
  return {
    nodes: [
      { good: relation.inputGood, country: relation.inputCountry },
      { good: relation.outputGood, country: relation.outputCountry },
    ],
    exploitation: relation.exploitation,
    tier: 'listed',
    relation,
  };
}

function byText(a: ListedPath, b: ListedPath): number {
  return formatPath(a) < formatPath(b) ? -1 : 1;
}
