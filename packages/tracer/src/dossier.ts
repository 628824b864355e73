import { compareText, tierRank } from '@better-trade/core';
import type { CountryCode, Exploitation, Tier } from '@better-trade/data';
import type { GraphEdge } from './chain-graph.js';
import { claimsOf } from './collect.js';
import { type Condition, formatCondition } from './conditions.js';
import type { TracerContext } from './context.js';
import type { Tracer } from './create-tracer.js';
import { rankProcesses } from './cycles.js';
import { htsOf } from './make-path.js';
import { resolveOptions, skipEdges, type WalkOptions } from './walk-options.js';

/** What the lists state of a good that goes into a step. */
export interface ListedInput {
  readonly good: string;
  readonly name: string;
  readonly statements: readonly {
    readonly country: CountryCode;
    readonly exploitation: readonly Exploitation[];
    readonly sources: readonly string[];
  }[];
}

export interface DossierGood {
  readonly good: string;
  readonly name: string;
  readonly hts: readonly string[];
  /** Steps of this dossier that make it; empty where the chains begin or do not know. */
  readonly madeIn: readonly number[];
}

export interface DossierInput extends DossierGood {
  readonly kind: GraphEdge['kind'];
  /** Goods that can take its place. */
  readonly alternatives: readonly string[];
  readonly conditions: readonly string[];
  /** What the lists state of it; two listed goods may stand at one node. */
  readonly listed: readonly ListedInput[];
}

/** One production step, as a reviewer asks for it. */
export interface DossierStep {
  readonly number: number;
  readonly process: { readonly id: string; readonly name: string; readonly what: string };
  readonly inputs: readonly DossierInput[];
  readonly outputs: readonly (DossierGood & { readonly role: GraphEdge['role'] })[];
  /** What would prove the step. */
  readonly documents: readonly string[];
  /** Why the step is believed to be so, the strongest first. */
  readonly evidence: readonly { readonly tier: Tier; readonly text: string }[];
  readonly gaps: readonly string[];
}

/** The whole way from raw inputs to an imported good. No step is left out, however small the amount. */
export interface Dossier {
  readonly asked: string;
  readonly asOf: string;
  readonly reference: { readonly date: string; readonly digest: string };
  readonly conditions: readonly string[];
  readonly minTier: Tier;
  readonly goods: readonly (DossierGood & {
    readonly grade: string | null;
    /** What the lists state of the good itself. */
    readonly listed: readonly ListedInput[];
  })[];
  /** From raw input to import: a step comes after those that make its inputs, but for cycles. */
  readonly steps: readonly DossierStep[];
  readonly listedInputs: readonly (ListedInput & {
    readonly steps: readonly number[];
    /** Pairs of it and the imported goods that ILAB states itself. */
    readonly relations: readonly string[];
  })[];
  readonly gaps: readonly string[];
}

/**
 * Every step above the goods that a code or a name means.
 * @param options `minTier` and `conditions` narrow what is shown, and the dossier says so; `maxHops` and `topK` do not count.
 * @throws TraceError as {@link Tracer.find}.
 */
export function makeDossier(
  tracer: Tracer,
  target: string,
  options: Pick<WalkOptions, 'minTier' | 'conditions'> = {},
): Dossier {
  const { context } = tracer;
  const { graph, reference } = context;
  const resolved = resolveOptions(options, reference.chains.conditions);
  const targets = tracer.find(target);
  const skip = skipEdges(graph, resolved);
  const above = ancestors(
    context,
    targets.map(({ node }) => graph.indexOf.get(node.id) as number),
    skip,
  );
  const edges = graph.edges.filter((edge, i) => skip[i] === 0 && above.has(edge.to) && edge.process !== null);
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const id = edge.process?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), edge]);
  }
  const rank = rankProcesses(edges);
  const order = [...groups].sort(
    ([a], [b]) => (rank.get(a) as number) - (rank.get(b) as number) || compareText(a, b),
  );
  const madeIn = new Map<string, number[]>();
  order.forEach(([, some], i) => {
    for (const good of new Set(some.map((edge) => edge.to)))
      madeIn.set(good, [...(madeIn.get(good) ?? []), i + 1]);
  });
  const goodOf = (id: string): DossierGood => {
    const node = graph.nodes[graph.indexOf.get(id) ?? -1];
    return {
      good: id,
      name: node?.name ?? id,
      hts: node === undefined ? [] : htsOf(node),
      madeIn: madeIn.get(id) ?? [],
    };
  };
  const listed = listedForms(context);
  const steps = order.map(([, some], i): DossierStep => stepOf(i + 1, some, goodOf, listed));
  const goods = targets.map(({ node, match }) => ({
    ...goodOf(node.id),
    grade: match?.grade ?? null,
    listed: listed.get(node.id) ?? [],
  }));
  return {
    asked: target,
    asOf: context.asOf,
    reference: { date: reference.date, digest: reference.digest },
    conditions: resolved.conditions,
    minTier: resolved.minTier,
    goods,
    steps,
    listedInputs: listedIn(context, steps, goods, listed),
    gaps: gapsOf(goods, steps),
  };
}

function ancestors(
  context: TracerContext,
  targets: readonly number[],
  skip: Uint8Array,
): ReadonlySet<string> {
  const { up } = context.graph;
  const met = new Set(targets);
  for (const node of met)
    for (let i = up.start[node] as number; i < (up.start[node + 1] as number); i++)
      if (skip[up.edge[i] as number] === 0) met.add(up.to[i] as number);
  return new Set([...met].map((node) => context.graph.nodes[node]?.id ?? ''));
}

/** Listed goods by the node at which their listings hold: seed cotton bears what is listed of cotton. */
function listedForms(context: TracerContext): ReadonlyMap<string, readonly ListedInput[]> {
  const forms = new Map<string, ListedInput[]>();
  for (const good of [...context.claims.keys()].sort()) {
    const name = context.graph.nodes[context.graph.indexOf.get(good) ?? -1]?.name ?? good;
    const statements = claimsOf(context, good, null).map((claim) => ({
      country: claim.country,
      exploitation: claim.exploitation,
      sources: [...new Set(claim.rows.map((row) => `${row.source} (edition ${row.edition})`))].sort(),
    }));
    for (const start of context.startsOf(good)) {
      const id = context.graph.nodes[start]?.id ?? '';
      forms.set(id, [...(forms.get(id) ?? []), { good, name, statements }]);
    }
  }
  return forms;
}

function stepOf(
  number: number,
  edges: readonly GraphEdge[],
  goodOf: (id: string) => DossierGood,
  listed: ReadonlyMap<string, readonly ListedInput[]>,
): DossierStep {
  const process = edges[0]?.process as NonNullable<GraphEdge['process']>;
  const inputs = [...new Set(edges.map((edge) => edge.from))].sort(compareText).map((id): DossierInput => {
    const own = edges.filter((edge) => edge.from === id);
    const conditions = own
      .flatMap((edge) => edge.condition ?? [])
      .map((one: Condition) => formatCondition(one));
    return {
      ...goodOf(id),
      kind: own[0]?.kind ?? 'embodied',
      alternatives: own[0]?.alternatives ?? [],
      conditions: [...new Set(conditions)].sort(),
      listed: listed.get(id) ?? [],
    };
  });
  const outputs = [...new Set(edges.map((edge) => edge.to))].sort(compareText).map((id) => ({
    ...goodOf(id),
    role: edges.find((edge) => edge.to === id)?.role ?? ('product' as const),
  }));
  const proofs = edges.flatMap((edge) => edge.evidence);
  const evidence = [
    ...new Map(
      proofs.map((proof) => {
        const text = [
          [proof.source, proof.locator, proof.date ?? ''].filter(Boolean).join(', '),
          proof.reason,
        ]
          .filter(Boolean)
          .join(': ');
        return [`${proof.tier} ${text}`, { tier: proof.tier, text }] as const;
      }),
    ).values(),
  ].sort((a, b) => tierRank(a.tier) - tierRank(b.tier) || compareText(a.text, b.text));
  const unknown = inputs.filter((input) => input.madeIn.length === 0 && input.listed.length === 0);
  return {
    number,
    process: { id: process.id, name: process.name, what: process.what },
    inputs,
    outputs,
    documents: process.documents,
    evidence,
    gaps: [
      ...unknown.map(
        (input) => `What ${input.name} is made of, and where, is not known to the chains: ask its supplier.`,
      ),
      ...(evidence.every((proof) => proof.tier === 'curated')
        ? [
            'No published source stands behind this step, only technical knowledge: check that it is so in your chain.',
          ]
        : []),
      ...inputs
        .filter((input) => input.hts.length === 0)
        .map((input) => `${input.name} has no HTS code here.`),
    ],
  };
}

function listedIn(
  context: TracerContext,
  steps: readonly DossierStep[],
  goods: readonly DossierGood[],
  listed: ReadonlyMap<string, readonly ListedInput[]>,
): Dossier['listedInputs'] {
  const found = new Map<string, { input: ListedInput; steps: number[] }>();
  for (const step of steps)
    for (const { good } of step.inputs) {
      for (const input of listed.get(good) ?? []) {
        const known = found.get(input.good) ?? { input, steps: [] };
        known.steps.push(step.number);
        found.set(input.good, known);
      }
    }
  const ends = new Set(goods.map((good) => context.graph.indexOf.get(good.good)));
  return [...found.keys()].sort().map((good) => {
    const { input, steps: at } = found.get(good) as { input: ListedInput; steps: number[] };
    const relations = (context.relations.get(good) ?? [])
      .filter((relation) => ends.has(context.outputOf(relation.outputGood)))
      .map((relation) => relation.id);
    return { ...input, steps: [...new Set(at)], relations };
  });
}

function gapsOf(goods: readonly DossierGood[], steps: readonly DossierStep[]): readonly string[] {
  const unmade = goods.filter((good) => good.madeIn.length === 0);
  return [
    ...unmade.map(
      (good) => `The chains do not know how ${good.name} is made: that is a hole in them, not an answer.`,
    ),
    ...(steps.length === 0
      ? []
      : [
          'The chains say how such goods are made, not who made these: producer, place and date of every step are yours to state.',
        ]),
  ];
}
