// Controls that would move a cursor, end a line in a script, or turn the reading order of what stands around them.
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
// A lone half of a surrogate pair has no UTF-8: the page would not be the same bytes everywhere.
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from anywhere as text of HTML and SVG, in an element or in a quoted attribute. What cannot be seen becomes a space. */
export function escapeMarkup(text: string): string {
  return NEEDS.test(text) ? readable(text).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '') : text;
}

/** What can be seen of a text, and has UTF-8. */
export function readable(text: string): string {
  return text.replace(UNSEEN, ' ').replace(LONE, '\ufffd');
}

const NEEDS =
  /[&<>"'\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** JSON that no HTML parser can leave: for a data block, which is read and never run. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
