import { closeSync, openSync, readSync } from 'node:fs';

/** Whether a text file is UTF-16, by its mark or by the zero byte in its first letter: what PowerShell 5 writes with `>`. */
export function isUtf16(path: string): boolean {
  const bytes = Buffer.alloc(2);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, 2, 0) < 2) return false;
  } finally {
    closeSync(file);
  }
  const first = bytes.readUInt16BE();
  return first === 0xfffe || first === 0xfeff || (bytes[0] === 0) !== (bytes[1] === 0);
}
