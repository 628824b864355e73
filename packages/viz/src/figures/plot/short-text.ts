import { fitText } from '../label.js';

// More letters than any label has room for, so that a word of 10 kB costs no more than a long one.
const LOOKED_AT = 240;

/** A label of 12 px text, cut with an ellipsis where there is no room for all of it. */
export function fitLabel(text: string, room: number): string {
  return fitText(text.slice(0, LOOKED_AT), 12, room);
}

/** A name within a sentence: whole, unless it is longer than a sentence should be. */
export function nameInSentence(name: string): string {
  return fitLabel(name, 560);
}
