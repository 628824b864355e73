import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * `BTT-` and the first 12 hex digits of SHA-256 over what the finding is about. No edition and no rule version in
 * it: the same finding keeps its id when a list is reissued.
 */
export function findingId(...parts: readonly (string | null)[]): string {
  return `BTT-${bytesToHex(sha256(utf8ToBytes(parts.map((part) => part ?? '').join('\u001f')))).slice(0, 12)}`;
}
