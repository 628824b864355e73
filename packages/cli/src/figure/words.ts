import { dollars, list, ordered, record, share, word } from './shape.js';

/** Parts that several documents share. */
export const EXPLOITATION = word(['CL', 'FL', 'FCL']);
export const LEVEL = word(['code', 'eu-bound', 'chapter-bound', 'none', 'not-in-set', 'no-code']);
export const GRADE = word(['exact', 'basket', 'bound', 'nothing']);
export const BASES = list(word(['dol', 'cbp', 'curated']));
/** Dollars. */
export const INTERVAL = ordered(record({ low: dollars, high: dollars }));
export const SHARES = ordered(record({ low: share, high: share }));
