import { compareText, groupBy, strongestTier, TIERS, tierRank } from '@better-trade/core';
import type {
  Classification,
  CountryCode,
  EdgeEvidence,
  EdgeKind,
  GoodId,
  OutputRole,
  Process,
  Reference,
  Relation,
  Tier,
} from '@better-trade/data';
import { checkChains } from './check-chains.js';
import { type Condition, type ConditionBits, createConditionBits, parseCondition } from './conditions.js';
import { type Csr, type EdgeList, rowsDown, rowsUp } from './graph/csr.js';
import { TraceError } from './trace-error.js';

/** A good of the graph: one that is listed, one between, or a node of a model layer. */
export interface GraphNode {
  /** Slug of the good; `layer:code` in a model layer. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: 'listed' | 'chain' | 'model';
  readonly classifications: readonly Classification[];
}

/** One statement that supports a step. */
export type Evidence = Pick<EdgeEvidence, 'tier' | 'source' | 'locator' | 'date' | 'reason'>;

/** One step of the graph: through a process, as ILAB states it, or as a model has it. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind | 'listing-link' | 'model';
  readonly process: Process | null;
  readonly role: OutputRole;
  /** Inputs that can take this one's place in the process. */
  readonly alternatives: readonly string[];
  /** Inputs that the process needs besides. */
  readonly together: readonly string[];
  readonly condition: Condition | null;
  readonly coefficient: number | null;
  readonly unit: string;
  readonly tier: Tier;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
  /** For ranking between paths of one tier and length: an input-output coefficient, or 1; 0 < weight <= 1. */
  readonly weight: number;
  /** The pair that ILAB states, for a `listing-link` that no stages resolve: it holds for its input country alone. */
  readonly relation: Relation | null;
}

/** Input-output pairs that rank and suggest and never make a finding. */
export interface ModelLayer {
  /** `bea`, or the name of the user's file. */
  readonly id: string;
  readonly source: string;
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly hts: readonly string[] }[];
  readonly edges: readonly { readonly input: string; readonly output: string; readonly weight: number }[];
}

/** The compiled graph: nodes sorted by id, edges by (from, to, id), so that no table's order can show. */
export interface ChainGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly list: EdgeList;
  readonly down: Csr;
  readonly up: Csr;
  readonly tier: Uint8Array;
  readonly weight: Float64Array;
  readonly allows: Int32Array;
  readonly conditions: ConditionBits;
}

export interface GraphParts {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Goods and stage edges of a reference.
 * @throws TraceError `BTT_CHAINS` with the first fault of the tables and the number of all.
 */
export function stageParts(reference: Reference): GraphParts {
  const faults = checkChains(reference);
  const [first] = faults;
  if (first !== undefined)
    throw new TraceError(
      'BTT_CHAINS',
      first.value,
      `${first.table} ${first.row}: ${first.message}.`,
      faults.length > 1 ? `${faults.length - 1} more faults; btt db verify names them.` : first.remedy,
    );
  const { chains } = reference;
  const classifications = groupBy(
    [...reference.classifications.filter((row) => row.subjectKind === 'good'), ...chains.classifications],
    (row) => row.subject,
  );
  const used = new Set<string>(chains.edges.flatMap((edge) => [edge.input, edge.output]));
  for (const relation of reference.relations) used.add(relation.inputGood).add(relation.outputGood);
  for (const row of reference.listings) used.add(row.good);
  const nodeOf = (
    good: { readonly id: GoodId; readonly name: string; readonly otherNames: readonly string[] },
    kind: GraphNode['kind'],
  ): GraphNode => ({
    id: good.id,
    name: good.name,
    otherNames: good.otherNames,
    kind,
    classifications: [...(classifications.get(good.id) ?? [])].sort(
      (a, b) => compareText(a.hts, b.hts) || compareText(a.basis, b.basis) || compareText(a.source, b.source),
    ),
  });
  const processes = new Map(chains.processes.map((process) => [process.id, process]));
  const evidence = groupBy(chains.evidence, (row) => `${row.process}:${row.input}>${row.output}`);
  const ports = groupBy(chains.edges, (edge) => edge.process);
  return {
    nodes: [
      ...reference.goods.filter((good) => used.has(good.id)).map((good) => nodeOf(good, 'listed')),
      ...chains.goods.map((good) => nodeOf(good, 'chain')),
    ],
    edges: chains.edges.map((edge): GraphEdge => {
      const id = `${edge.process}:${edge.input}>${edge.output}`;
      const inputs = ports.get(edge.process) ?? [];
      const proofs = [...(evidence.get(id) ?? [])].sort(
        (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || compareText(textOf(a), textOf(b)),
      );
      return {
        id,
        from: edge.input,
        to: edge.output,
        kind: edge.kind,
        process: processes.get(edge.process) ?? null,
        role: edge.role,
        alternatives: distinct(
          inputs.filter((other) => other.port === edge.port && other.input !== edge.input),
        ),
        together: distinct(inputs.filter((other) => other.port !== edge.port)),
        condition: parseCondition(edge.condition),
        coefficient: edge.coefficient,
        unit: edge.unit,
        tier: strongestTier(proofs.map((proof) => proof.tier)),
        evidence: proofs.map(({ tier, source, locator, date, reason }) => ({
          tier,
          source,
          locator,
          date,
          reason,
        })),
        weight: 1,
        relation: null,
      };
    }),
  };
}

/** Sorts, numbers and packs the parts. */
export function compileGraph(parts: GraphParts, conditions: Reference['chains']['conditions']): ChainGraph {
  const nodes = [...parts.nodes].sort((a, b) => compareText(a.id, b.id));
  const indexOf = new Map(nodes.map((node, i) => [node.id, i]));
  const at = (id: string): number => indexOf.get(id) ?? -1;
  const edges = [...parts.edges].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.id, b.id),
  );
  const list: EdgeList = {
    nodes: nodes.length,
    from: Int32Array.from(edges, (edge) => at(edge.from)),
    to: Int32Array.from(edges, (edge) => at(edge.to)),
  };
  const bits = createConditionBits(conditions);
  return {
    nodes,
    edges,
    indexOf,
    list,
    down: rowsDown(list),
    up: rowsUp(list),
    tier: Uint8Array.from(edges, (edge) => tierRank(edge.tier)),
    weight: Float64Array.from(edges, (edge) => edge.weight),
    allows: Int32Array.from(edges, (edge) => bits.bits(edge.condition)),
    conditions: bits,
  };
}

/** A pair that ILAB states, as an edge that holds for one input country. */
export function linkEdge(relation: Relation, from: string, to: string): GraphEdge {
  const place = (good: string, country: CountryCode | null): string =>
    country === null ? `${good} (no country stated)` : `${good} of ${country}`;
  return {
    id: `ilab:${relation.id}${from === relation.inputGood && to === relation.outputGood ? '' : `:${from}>${to}`}`,
    from,
    to,
    kind: 'listing-link',
    process: null,
    role: 'product',
    alternatives: [],
    together: [],
    condition: null,
    coefficient: null,
    unit: '',
    tier: 'listed',
    evidence: [
      {
        tier: 'listed',
        source: `ILAB, List of Downstream Goods, edition ${relation.edition}: ${relation.source}`,
        locator: relation.id,
        date: relation.from,
        reason: `${relation.kind === 'listed' ? 'Lists' : 'Names as at risk'} ${place(relation.outputGood, relation.outputCountry)} as made with ${place(relation.inputGood, relation.inputCountry)}.`,
      },
    ],
    weight: 1,
    relation,
  };
}

function distinct(edges: readonly { readonly input: string }[]): readonly string[] {
  return [...new Set(edges.map((edge) => edge.input))].sort();
}

function textOf(row: EdgeEvidence): string {
  return [row.tier, row.source, row.locator, row.date ?? '', row.reason].join('|');
}
