import type { Risk } from '@better-trade/core';

const CODES = { bold: '1', red: '31;1', yellow: '33', dim: '2' } as const;
const WORDS: Readonly<Record<Risk, string>> = { high: 'HIGH', medium: 'MED', low: 'LOW' };
const COLOURS: Readonly<Record<Risk, keyof typeof CODES>> = { high: 'red', medium: 'yellow', low: 'dim' };

/** Colour only ever repeats what a word says. */
export function paint(text: string, colour: keyof typeof CODES, wanted: boolean): string {
  return wanted ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}

export function riskWord(risk: Risk, colour: boolean): string {
  return paint(WORDS[risk].padEnd(6), COLOURS[risk], colour);
}
