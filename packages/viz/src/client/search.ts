/** A text as it is searched: without case and accents, so that `cote` finds `Côte d'Ivoire`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** What a row is searched in. A code is found with and without its points: a miss here would be a silent one. */
export function searchable(texts: readonly string[]): string {
  const text = folded(texts.join('\n'));
  const codes = text.match(/\d+(?:\.\d+)+/g) ?? [];
  return `${text}\n${codes.map((code) => code.replace(/\./g, '')).join('\n')}`;
}

/** Words of a search, all of which a row must hold, in any order. */
export function searchWords(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}
