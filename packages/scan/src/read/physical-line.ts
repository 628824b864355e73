const LF = 10;
const CR = 13;

/** Place of the first line end, LF or CR; -1 if there is none. One pass: a search for each could pass the other by far. */
export function findLineEnd(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
  return -1;
}

/** Length of the line end at a place, and whether it is a CR whose LF may come with the next bytes. */
export function lineEndAt(bytes: Buffer, at: number): { readonly length: number; readonly open: boolean } {
  if (bytes[at] !== CR) return { length: 1, open: false };
  return { length: bytes[at + 1] === LF ? 2 : 1, open: at + 1 === bytes.length };
}

export function splitPhysicalLines(text: string): string[] {
  return text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

export function startsWithLf(bytes: Buffer): boolean {
  return bytes[0] === LF;
}

export function hasCr(bytes: Buffer): boolean {
  return bytes.includes(CR);
}
