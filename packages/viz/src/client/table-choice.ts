import type { State } from './hash-state.js';
import type { Column } from './table-data.js';
import type { Choice } from './table-view.js';

export function noChoice(): Choice {
  return { query: '', sort: null, filters: new Map() };
}

/** A choice as it stands in the address, each name with the table's id before it. */
export function writeChoice(id: string, columns: readonly Column[], choice: Choice): State {
  const state = new Map<string, string>();
  if (choice.query.trim() !== '') state.set(`${id}.q`, choice.query);
  const key = choice.sort === null ? undefined : columns[choice.sort.column]?.key;
  if (choice.sort !== null && key !== undefined) state.set(`${id}.sort`, `${key}.${choice.sort.direction}`);
  columns.forEach(({ key }, i) => {
    const text = choice.filters.get(i);
    if (text !== undefined) state.set(`${id}.f.${key}`, text);
  });
  return state;
}

/**
 * The choice that an address makes. A column or a value that this table does not have chooses nothing: a link from
 * another report must not hide rows.
 */
export function readChoice(
  id: string,
  columns: readonly Column[],
  has: (column: number, text: string) => boolean,
  state: State,
): Choice {
  const choice = noChoice();
  choice.query = state.get(`${id}.q`) ?? '';
  const [, key, direction] = /^(.+)\.(asc|desc)$/.exec(state.get(`${id}.sort`) ?? '') ?? [];
  const column = columns.findIndex((one) => one.sort !== null && one.key === key);
  if (column >= 0) choice.sort = { column, direction: direction === 'desc' ? 'desc' : 'asc' };
  columns.forEach((one, i) => {
    const text = state.get(`${id}.f.${one.key}`);
    if (one.filter && text !== undefined && has(i, text)) choice.filters.set(i, text);
  });
  return choice;
}
