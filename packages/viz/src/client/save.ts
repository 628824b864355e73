import { make } from './dom.js';

/** Hands a file to the reader; nothing leaves the machine. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  // A browser may still be asking where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
