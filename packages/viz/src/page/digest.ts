import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';

/** In hexadecimal, as reports bind their inputs. */
export function sha256Hex(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As a content security policy names an inline script or style: `sha256-…`. */
export function policyHash(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** By hand, because no function for it stands in Node, browsers and workers alike. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const three = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    pieces.push(
      `${LETTERS[three >> 18]}${LETTERS[(three >> 12) & 63]}${b === undefined ? '=' : LETTERS[(three >> 6) & 63]}${c === undefined ? '=' : LETTERS[three & 63]}`,
    );
  }
  return pieces.join('');
}
