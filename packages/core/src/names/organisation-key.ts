import { nameKey } from '../codes/name-key.js';

/** Legal forms say how a company is registered, not which one it is. */
const LEGAL_FORMS =
  /\b(co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|lp|plc|pvt|private|pte|pty|sdn|bhd|gmbh|ag|kg|oy|ab|as|bv|nv|srl|spa|sa|sarl|sl|slu|sas|cv|de cv|rl|doo|jsc|ojsc|pjsc|joint stock|kk|tbk|pt)\b/g;

/** A company's name without legal form, case, diacritics and punctuation: `Hetian Taida Apparel Co., Ltd` -> `hetian taida apparel`. */
export function organisationKey(name: string): string {
  const key = nameKey(name.replace(/\bS\.?\s?[AR]\.?(\s?[LS]\.?)?(?=\W|$)/g, ' '));
  const bare = key.replace(LEGAL_FORMS, ' ').replace(/\s+/g, ' ').trim();
  // A name that is nothing but legal forms ("AB Co.") is kept whole.
  return bare === '' ? key : bare;
}
