import { decoded, formatState, parseState } from './hash-state.js';
import { reveal } from './reveal.js';
import type { TableTools } from './table-tools.js';

/** Puts what readers chose into the address of the page, so that it can be shared; nothing is kept elsewhere. */
export function writeAddress(tables: readonly TableTools[]): void {
  const hash = formatState(new Map(tables.flatMap((tools) => [...tools.state()])));
  if (hash === '' && !location.hash.startsWith('#~')) return;
  try {
    history.replaceState(null, '', `${location.href.split('#')[0]}${hash}`);
  } catch {
    // Some browsers refuse it to a page from disk.
    location.replace(hash || '#~');
  }
}

/** Does what the address says: a choice is made again, an anchor is shown. */
export function followAddress(tables: readonly TableTools[]): void {
  const state = parseState(location.hash);
  if (state !== null) {
    for (const tools of tables) tools.restore(state);
    return;
  }
  const id = decoded(location.hash.slice(1));
  const element = id === null ? null : document.getElementById(id);
  if (element !== null) reveal(element, tables);
}
