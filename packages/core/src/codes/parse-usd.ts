import type { Usd } from '@better-trade/data';
import type { Problem } from './problem.js';

export type UsdReading =
  | { readonly kind: 'usd'; readonly value: Usd | null }
  | { readonly kind: 'fault'; readonly problem: Problem };

/** More than all trade of the world: a sum over it would lose its cents, or be infinite. */
const MOST_USD = 1e15;

/**
 * Reads a value in US dollars: `12000`, `12,000.50`, `$10,000.00`, `USD 5`, `(250.00)` for a credit.
 * An empty cell is no value, not an error. A comma parts thousands, as in U.S. papers; where it can only be a decimal
 * sign (`1.234,5`, `0,75`) the value is refused, not guessed.
 */
export function parseUsd(text: string | undefined): UsdReading {
  const printed = (text ?? '').trim();
  if (printed === '' || printed === '-') return { kind: 'usd', value: null };
  if (/^\d{1,15}(\.\d+)?$/.test(printed)) return { kind: 'usd', value: Number(printed) as Usd };
  const bare = printed.replace(/^(usd|us\$|\$)\s*|\s*(usd|\$)$/gi, '').replace(/^['"]+|['"]+$/g, '');
  const credit = /^\((.*)\)$/.exec(bare);
  const body = (credit?.[1] ?? bare).replace(/^\$/, '').trim();
  const value = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e\+?\d+)?$/i.test(body)
    ? Number(body.replaceAll(',', ''))
    : NaN;
  if (!/\d/.test(body) || !Number.isFinite(value) || Math.abs(value) >= MOST_USD)
    return {
      kind: 'fault',
      problem: {
        code: 'BTT_VALUE_NOT_A_NUMBER',
        value: printed,
        message: `"${printed}" is not a value in US dollars`,
        remedy: 'Give a number such as 12000 or 12,000.50; a shifted column also looks like this.',
      },
    };
  return { kind: 'usd', value: (credit === null ? value : -value) as Usd };
}
