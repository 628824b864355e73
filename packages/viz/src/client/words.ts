import type { client } from '../text/en/client.js';
import { dataBlock } from './dom.js';

/** Words in the language of the page. */
export type Words = typeof client;

/** Null where the page carries no words: it stays as it is without a script. */
export function readWords(): Words | null {
  const words = dataBlock('btt-words');
  return isWords(words) ? words : null;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'find' in value && 'reset' in value;
}

/** `{shown} of {all} rows` with its numbers, thousands apart by a comma as everywhere in the page. */
export function say(template: string, numbers: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const number = numbers[name];
    return number === undefined ? whole : String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
  });
}
