import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const PEEK = 4096;

/**
 * Whether a JSON file is a document of btt other than a screening report, by the key that it begins with. A screening
 * report begins with its schema version, may be larger than memory, and is read as a stream.
 */
export function isOtherDocument(path: string): boolean {
  return otherDocumentKind(path) !== null;
}

/** The kind that such a document says that it is (`national`, `trace`); null for any other file. */
export function otherDocumentKind(path: string): string | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  const bytes = Buffer.alloc(PEEK);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes, 0, PEEK, 0);
    const [found, key, word] = OTHER.exec(bytes.toString('utf8', 0, length)) ?? [];
    if (found === undefined) return null;
    return key === 'direction' ? 'trace' : (word ?? 'other');
  } finally {
    closeSync(file);
  }
}

/** Reports on import values and profiles name their kind, a portfolio after its schema version; a trace its direction. */
const OTHER =
  /^\uFEFF?\s*\{\s*(?:"schemaVersion"\s*:\s*"[^"]*"\s*,\s*)?"(kind|direction)"\s*:(?:\s*"([a-z-]{1,40})")?/;
