import { type Child, el, type Markup } from './element.js';
import { readable } from './escape.js';

/** A link within the page: no other is made, whatever addresses a report holds. */
export function anchorLink(id: string, ...children: readonly Child[]): Markup {
  return el('a', { href: `#${encodeURIComponent(readable(id))}` }, ...children);
}
