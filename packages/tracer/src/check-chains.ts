import { compareText } from '@better-trade/core';
import type { ChainEdge, Reference } from '@better-trade/data';
import { parseCondition } from './conditions.js';

/** Something in the chain tables that cannot be walked, or must not be. */
export interface ChainFault {
  readonly table: string;
  readonly row: string;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Everything that a row's own schema cannot see: names that resolve, codes that exist, evidence for every edge, no
 * good without an edge. Cycles are allowed: scrap returns.
 * @returns All faults, in a total order; empty for tables that can be walked.
 */
export function checkChains(reference: Reference): readonly ChainFault[] {
  const { chains } = reference;
  const faults: ChainFault[] = [];
  const fault = (table: string, row: string, value: string, message: string, remedy: string): void => {
    faults.push({ table: `chains/${table}.csv`, row, value, message, remedy });
  };
  const listed = new Set<string>(reference.goods.map((good) => good.id));
  const own = new Set<string>();
  for (const good of chains.goods) {
    if (own.has(good.id) || listed.has(good.id))
      fault(
        'goods',
        good.id,
        good.id,
        `"${good.id}" is defined twice`,
        'Keep one row, the listed one if any.',
      );
    own.add(good.id);
  }
  const dangling = (table: string, row: string, good: string): void => {
    if (!listed.has(good) && !own.has(good))
      fault(
        table,
        row,
        good,
        `"${good}" is no good of goods.csv or of the lists`,
        'Define it or mend the slug.',
      );
  };

  const used = new Set<string>();
  const edges = new Map<string, ChainEdge>();
  const ports = new Map<string, string>();
  const roles = new Map<string, string>();
  const processes = new Set(chains.processes.map((process) => process.id));
  const ids = chains.processes.map((process) => process.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    fault('processes', id, id, 'is defined twice', 'Keep one row.');
  const variants = new Set(chains.conditions.map((one) => `${one.variable}=${one.value}`));
  for (const edge of chains.edges) {
    const id = edgeId(edge);
    dangling('edges', id, edge.input);
    dangling('edges', id, edge.output);
    used.add(edge.input).add(edge.output).add(`process:${edge.process}`);
    if (edge.input === edge.output)
      fault('edges', id, edge.input, 'leads from a good to itself', 'Remove it.');
    if (edges.has(id))
      fault('edges', id, id, 'stands twice', 'Keep one row; evidence has a table of its own.');
    edges.set(id, edge);
    if (!processes.has(edge.process))
      fault('edges', id, edge.process, `"${edge.process}" is no process`, 'Define it in processes.csv.');
    const condition = parseCondition(edge.condition);
    for (const value of condition?.values ?? [])
      if (!variants.has(`${condition?.variable}=${value}`))
        fault(
          'edges',
          id,
          edge.condition,
          `"${edge.condition}" is no known variant`,
          'Define it in conditions.csv.',
        );
    if (edge.coefficient !== null && !(edge.coefficient > 0 && Number.isFinite(edge.coefficient)))
      fault(
        'edges',
        id,
        String(edge.coefficient),
        'has a coefficient that is not above 0',
        'Leave it empty if no source gives one.',
      );
    oneOf(ports, `${edge.process} ${edge.input}`, edge.port, () =>
      fault(
        'edges',
        id,
        edge.port,
        'has another port than the same input elsewhere in the process',
        'Use one.',
      ),
    );
    oneOf(roles, `${edge.process} ${edge.output}`, edge.role, () =>
      fault(
        'edges',
        id,
        edge.role,
        'gives its output another role than elsewhere in the process',
        'Use one.',
      ),
    );
  }
  for (const process of processes)
    if (!used.has(`process:${process}`))
      fault('processes', process, process, 'has no edge', 'Remove it or give it edges.');
  for (const good of own)
    if (!used.has(good)) fault('goods', good, good, 'has no edge', 'Remove it or give it edges.');

  const proven = new Set(chains.evidence.map(edgeId));
  for (const id of edges.keys())
    if (!proven.has(id)) fault('edges', id, id, 'has no evidence', 'Give it a source, or a curated reason.');
  for (const id of proven)
    if (!edges.has(id))
      fault('evidence', id, id, 'is evidence for an edge that there is not', 'Add the edge or remove it.');

  const classified = new Set<string>();
  for (const row of chains.classifications) {
    classified.add(row.subject);
    if (!own.has(row.subject))
      fault(
        'classifications',
        `${row.subject} ${row.hts}`,
        row.subject,
        `"${row.subject}" is no good of goods.csv`,
        'Mend the slug.',
      );
    if (!reference.hts.has(row.hts))
      fault(
        'classifications',
        `${row.subject} ${row.hts}`,
        row.hts,
        `${row.hts} is not in the schedule`,
        'Look it up with btt lookup.',
      );
  }
  for (const good of own)
    if (!classified.has(good))
      fault('goods', good, good, 'has no HTS code', 'Classify it in classifications.csv.');
  for (const row of chains.forms) {
    dangling('forms', `${row.good} ${row.node}`, row.good);
    dangling('forms', `${row.good} ${row.node}`, row.node);
  }
  for (const row of chains.norms) {
    dangling('norms', `${row.input} ${row.output}`, row.input);
    dangling('norms', `${row.input} ${row.output}`, row.output);
  }
  return faults.sort(
    (a, b) => compareText(a.table, b.table) || compareText(a.row, b.row) || compareText(a.message, b.message),
  );
}

function edgeId(edge: Pick<ChainEdge, 'process' | 'input' | 'output'>): string {
  return `${edge.process}:${edge.input}>${edge.output}`;
}

function oneOf(known: Map<string, string>, key: string, value: string, otherwise: () => void): void {
  const before = known.get(key);
  if (before === undefined) known.set(key, value);
  else if (before !== value) otherwise();
}
