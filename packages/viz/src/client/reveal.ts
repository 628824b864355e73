import type { TableTools } from './table-tools.js';

/** Brings an element into sight wherever it is hidden: an anchor that is cited must lead there, whatever is filtered. */
export function reveal(element: Element, tables: readonly TableTools[]): void {
  let hidden = false;
  for (const tools of tables) {
    const row = element.closest('tr');
    if (row === null || !row.hidden || !tools.table.contains(row)) continue;
    tools.reset();
    hidden = true;
  }
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue;
    at.open = true;
    hidden = true;
  }
  // Where nothing was hidden, the browser has gone there itself.
  if (hidden) element.scrollIntoView({ block: 'start', behavior: 'auto' });
}

/** Goes to an element as a link does, and puts the keyboard there. */
export function goTo(id: string, tables: readonly TableTools[]): void {
  const element = document.getElementById(id);
  if (element === null) return;
  reveal(element, tables);
  location.hash = `#${encodeURIComponent(id)}`;
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
