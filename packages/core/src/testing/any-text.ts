import fc from 'fast-check';

/** Up to 40 UTF-16 units of any kind, lone surrogates and NUL among them: what a damaged file can hold. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 127 }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
