import type { HtsCode, HtsTable, Reference } from '@better-trade/data';
import { type Day, holdsOn, parseDay } from '../codes/dates.js';
import { formatHts } from '../codes/parse-hts.js';
import { orderHoldsOn } from '../screening/active-lists.js';
import type { ComparableRow } from './compare-rows.js';
import type { DatedReference } from './reference-diff.js';

/** Rows of the lists, with whether they are in force on the day of their side. */
export const DATED_ROWS = {
  listings: listingRows,
  relations: relationRows,
  orders: orderRows,
  sectors: sectorRows,
  entities: entityRows,
} as const;

function listingRows({ reference, asOf }: DatedReference): ComparableRow[] {
  const day = parseDay(asOf);
  return reference.listings.map(({ list, good, country, exploitation, inputGood, inputCountry, ...row }) => ({
    key: `${list} ${good} ${country} ${exploitation ?? `by ${inputGood ?? ''}@${inputCountry ?? ''}`}`,
    fields: { ...row, to: row.to ?? '' },
    inForce: holdsOn(row.from, row.to, day),
  }));
}

function relationRows({ reference, asOf }: DatedReference): ComparableRow[] {
  const day = parseDay(asOf);
  return reference.relations.map(({ kind, exploitation, from, to, edition, source, note, id }) => ({
    key: id,
    fields: { kind, exploitation: exploitation.join(' '), from, to: to ?? '', edition, source, note },
    inForce: holdsOn(from, to, day),
  }));
}

function orderRows({ reference, asOf }: DatedReference): ComparableRow[] {
  const day: Day = parseDay(asOf);
  return reference.orders.map((order) => ({
    key: order.id,
    fields: {
      instrument: order.instrument,
      merchandise: order.merchandise,
      country: order.country ?? '',
      status: order.status,
      effective: order.effective,
      ended: order.ended ?? '',
      reach: order.reach,
      entities: order.entities.join(' | '),
      aliases: order.aliases.join(' | '),
      remarks: order.remarks,
      citation: order.citation,
      source: order.source,
    },
    inForce: orderHoldsOn(order, day),
  }));
}

function sectorRows({ reference, asOf }: DatedReference): ComparableRow[] {
  const day = parseDay(asOf);
  return reference.sectors.map(({ id, name, from, source }) => ({
    key: id,
    fields: { name, from, source },
    inForce: holdsOn(from, null, day),
  }));
}

function entityRows({ reference, asOf }: DatedReference): ComparableRow[] {
  const day = parseDay(asOf);
  return reference.entities.map(({ id, name, aliases, effective, section, note, source }) => ({
    key: id,
    fields: { name, aliases: aliases.join(' | '), effective: effective ?? '', section, note, source },
    inForce: holdsOn(effective, null, day),
  }));
}

export function classificationRows({ classifications }: Reference): ComparableRow[] {
  return classifications.map(({ subjectKind, subject, hts, scope, basis, reason, repair, source }) => ({
    key: `${subjectKind} ${subject} ${formatHts(hts)}`,
    fields: { scope, basis, reason, repair, source },
    inForce: true,
  }));
}

/** Editions of the sources, and the digest of every table: what no other section compares shows here. */
export function sourceRows({ sources }: Reference): ComparableRow[] {
  return sources.flatMap(({ id, edition, published, retrieved, tables }) => [
    { key: id, fields: { edition, published, retrieved }, inForce: true },
    ...tables.map(({ path, rows, sha256 }) => ({
      key: `${id} ${path}`,
      fields: { rows: String(rows), sha256 },
      inForce: true,
    })),
  ]);
}

/** Printed codes with their own text, not that of the headings above them. */
export function htsRows(hts: HtsTable): ComparableRow[] {
  return printedCodes(hts).map((code) => ({
    key: formatHts(code),
    fields: { description: hts.path(code).at(-1) ?? '', units: hts.units(code).join(' | ') },
    inForce: true,
  }));
}

/** Where codes went that `retired` names. */
export function successorRows(hts: HtsTable, retired: readonly string[]): ComparableRow[] {
  return retired.flatMap((code) =>
    hts.successors(code).map(({ successor, kind, basis, note, source }) => ({
      key: `${formatHts(code)} > ${formatHts(successor)}`,
      fields: { kind, basis, note, source },
      inForce: true,
    })),
  );
}

function printedCodes(hts: HtsTable): readonly HtsCode[] {
  const chapters = Array.from({ length: 99 }, (_, at) => String(at + 1).padStart(2, '0'));
  return chapters.flatMap((chapter) => hts.under(chapter, Number.POSITIVE_INFINITY));
}
