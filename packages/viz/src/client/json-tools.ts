import { all, button, dataBlock, make } from './dom.js';
import { save } from './save.js';
import type { Words } from './words.js';

interface Embedded {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly gzip: string;
}

/** A button that saves the very report that the page was made from; none where the page or the browser cannot. */
export function attachJson(words: Words): void {
  const report = dataBlock('btt-report');
  if (!isEmbedded(report) || typeof DecompressionStream === 'undefined') return;
  for (const tools of all('[data-json-tools]')) {
    const said = make('span', { role: 'status' });
    const press = button(words.json, () => {
      reportBytes(report).then(
        (bytes) => save(report.name, new Blob([bytes], { type: 'application/json' })),
        () => {
          said.textContent = words.jsonFailed;
        },
      );
    });
    tools.append(press, ' ', said);
    tools.hidden = false;
  }
}

/** Rejects where what comes out is not the report that went in. */
async function reportBytes({ gzip, bytes, sha256 }: Embedded): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(gzip), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const unpacked = await new Response(stream).arrayBuffer();
  if (unpacked.byteLength !== bytes) throw new Error('length');
  // Browsers give digests to pages from disk and from https only.
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', unpacked);
  if (digest !== undefined && hexadecimal(digest) !== sha256.toLowerCase()) throw new Error('digest');
  return unpacked;
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isEmbedded(value: unknown): value is Embedded {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string' &&
    'bytes' in value &&
    typeof value.bytes === 'number' &&
    'gzip' in value &&
    typeof value.gzip === 'string'
  );
}
