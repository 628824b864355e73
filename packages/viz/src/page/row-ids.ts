// What stands in an address as it is, and in no attribute needs escaping.
const OTHER = /[^\w.:@+-]+/g;
const LONGEST = 120;

/** Anchors of rows by what they are about: `order-wro-2021-01-13-xuar`. No two are the same, whatever the keys hold. */
export function rowIds(prefix: string): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    const plain = `${prefix}-${key.slice(0, LONGEST).replace(OTHER, '-')}`;
    let id = plain;
    for (let again = 2; taken.has(id); again++) id = `${plain}-${again}`;
    taken.add(id);
    return id;
  };
}

/** Part of the name of a file, whatever the key holds. */
export function fileNamePart(key: string): string {
  return key.slice(0, LONGEST).replace(/[^A-Za-z0-9-]+/g, '-') || 'unnamed';
}
