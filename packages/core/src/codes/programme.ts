/** 9999.95: shipments below the formal-entry threshold, which Census keeps apart from goods. */
export const LOW_VALUE = '999995';

/** Chapters 98 and 99: provisions and duties, under which no goods code is named. */
export function isProgramme(code: string): boolean {
  return code.startsWith('98') || code.startsWith('99');
}
