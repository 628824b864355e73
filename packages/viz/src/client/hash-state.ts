/** What readers chose, as it stands in the address: `#~findings.q=cotton&findings.sort=risk.asc`. */
export type State = ReadonlyMap<string, string>;

const MARK = '#~';

/** Null for a plain anchor. Whatever cannot be read is left out: an address is typed and cut by hand. */
export function parseState(hash: string): State | null {
  if (hash !== '' && hash !== '#' && !hash.startsWith(MARK)) return null;
  const state = new Map<string, string>();
  for (const pair of hash.slice(MARK.length).split('&')) {
    const at = pair.indexOf('=');
    const [key, value] = [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
    if (at > 0 && key !== null && value !== null) state.set(key, value);
  }
  return state;
}

/** Empty where nothing is chosen. */
export function formatState(state: State): string {
  const pairs = [...state].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `${MARK}${pairs.join('&')}`;
}

/** An anchor's id; null where its percent signs make no text. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
