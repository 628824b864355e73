/** A packed file is missing, of another format, cut, or not the bytes that were sealed. `btt` exits with 4. */
export class ReferenceRefused extends Error {
  override readonly name = 'ReferenceRefused';
  constructor(
    readonly code:
      | 'BTT_REFERENCE_MISSING'
      | 'BTT_REFERENCE_FORMAT'
      | 'BTT_REFERENCE_VERSION'
      | 'BTT_REFERENCE_SIZE'
      | 'BTT_REFERENCE_DIGEST',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
