import { COLUMN_ROLES, headerKey, MAP_ROLES, NAME_ROLES, type Role } from './column-roles.js';
import { InputError } from './input-error.js';

/** Places of the columns that are read, from 0; -1 where the file has none. */
export interface Layout {
  /** Header found for each role, as it was written. */
  readonly columns: Readonly<Record<string, string>>;
  readonly headers: readonly string[];
  readonly hts: number;
  readonly origin: number;
  readonly value: number;
  readonly entry: number;
  readonly entryLine: number;
  readonly part: number;
  readonly names: readonly number[];
}

/** Whether a record is the header. `mapped`: it holds all headers that the user named. */
export type ColumnSearch =
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'duplicate'; readonly role: string; readonly header: string }
  | { readonly kind: 'unmapped'; readonly role: string; readonly header: string; readonly known: number }
  | { readonly kind: 'missing'; readonly roles: readonly string[]; readonly known: number };

export interface ColumnOptions {
  readonly map: Readonly<Record<string, string>>;
  /** Given for a file without an origin column. */
  readonly country: string | null;
}

/** @throws InputError `BTT_MAP_ROLE` */
export function checkMap(map: Readonly<Record<string, string>>): void {
  for (const role of Object.keys(map))
    if (!MAP_ROLES.some((known) => known === role))
      throw new InputError(
        'BTT_MAP_ROLE',
        role,
        `there is no role "${role}" (--map).`,
        `Roles are ${MAP_ROLES.join(', ')}.`,
      );
}

/** Finds the columns of each role in one record; it never throws, because most records are not the header. */
export function findColumns(headers: readonly string[], options: ColumnOptions): ColumnSearch {
  const keys = headers.map(headerKey);
  const places = new Map<string, readonly number[]>();
  const duplicates: string[] = [];
  let unmapped: string | undefined;
  for (const role of Object.keys(COLUMN_ROLES) as Role[]) {
    const found = isNameRole(role) ? findAll(keys, role) : findPreferred(keys, role);
    if (found.length > 0) places.set(role, found);
    if (found.length > 1 && !isNameRole(role) && options.map[role] === undefined) duplicates.push(role);
  }
  const known = places.size;
  for (const [role, header] of Object.entries(options.map)) {
    const found = findNamed(headers, keys, header);
    if (found.length === 0) unmapped ??= role;
    if (found.length > 1) duplicates.push(role);
    places.set(role, found);
  }

  if (unmapped !== undefined)
    return { kind: 'unmapped', role: unmapped, header: options.map[unmapped] ?? '', known };
  const needed = options.country === null ? ['hts', 'origin'] : ['hts'];
  const missing = needed.filter((role) => !places.has(role));
  if (missing.length > 0) return { kind: 'missing', roles: missing, known };
  const [role] = duplicates;
  if (role !== undefined)
    return { kind: 'duplicate', role, header: headers[places.get(role)?.[0] ?? -1] ?? '' };
  return { kind: 'layout', layout: makeLayout(headers, places) };
}

function makeLayout(headers: readonly string[], places: ReadonlyMap<string, readonly number[]>): Layout {
  const one = (role: string): number => places.get(role)?.[0] ?? -1;
  const columns: Record<string, string> = {};
  for (const [role, found] of places)
    columns[role] = found.map((place) => headers[place]?.trim() ?? '').join(' + ');
  return {
    columns,
    headers,
    hts: one('hts'),
    origin: one('origin'),
    value: one('value'),
    entry: one('entry'),
    entryLine: one('entry_line'),
    part: one('part'),
    // A maker that the user names comes on top: no name that may be on a list is dropped.
    names: [...new Set(['maker', ...NAME_ROLES].flatMap((role) => places.get(role) ?? []))],
  };
}

function findPreferred(keys: readonly string[], role: Role): readonly number[] {
  for (const key of keysOf(role)) {
    const found = placesOf(keys, key);
    if (found.length > 0) return found;
  }
  return [];
}

function findAll(keys: readonly string[], role: Role): readonly number[] {
  return keysOf(role).flatMap((key) => placesOf(keys, key));
}

const keysByRole = new Map<Role, readonly string[]>();

/** Keys of the headers of a role, made once: every record of the beginning is held against all of them. */
function keysOf(role: Role): readonly string[] {
  let keys = keysByRole.get(role);
  if (keys === undefined) {
    keys = COLUMN_ROLES[role].map(([header]) => headerKey(header));
    keysByRole.set(role, keys);
  }
  return keys;
}

/** Letter by letter first, so that `HTS No.` and `HTS_No` can be told apart. */
function findNamed(headers: readonly string[], keys: readonly string[], header: string): readonly number[] {
  const exact = placesOf(
    headers.map((one) => one.trim()),
    header.trim(),
  );
  return exact.length > 0 ? exact : placesOf(keys, headerKey(header));
}

function placesOf(values: readonly string[], value: string): readonly number[] {
  if (value === '' || !values.includes(value)) return [];
  return values.flatMap((one, place) => (one === value ? [place] : []));
}

function isNameRole(role: Role): boolean {
  return NAME_ROLES.some((name) => name === role);
}
