/** A round symbol and the place it belongs to, in pixels. */
export interface Spread {
  readonly x: number;
  readonly y: number;
  readonly homeX: number;
  readonly homeY: number;
  readonly r: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 1;
const TOLERANCE = 0.1;
// A heap of thirty islands needs some hundreds; a map of the world with eighty countries, a dozen.
const ROUNDS = 600;

/**
 * Moves symbols that overlap apart, each as little as may be, so that Togo does not hide behind Ghana. The same symbols
 * in the same order come to stand at the same points.
 */
export function spreadSymbols(
  symbols: readonly { readonly x: number; readonly y: number; readonly r: number }[],
  bounds: Bounds,
): readonly Spread[] {
  const moved = symbols.map((symbol) => ({ ...symbol, homeX: symbol.x, homeY: symbol.y }));
  for (let round = 0; round < ROUNDS; round++) {
    let still = true;
    for (const [i, one] of moved.entries()) {
      for (let j = i + 1; j < moved.length; j++) {
        const other = moved[j];
        if (other !== undefined && pushApart(one, other, i)) still = false;
      }
      one.x = Math.min(bounds.right - one.r, Math.max(bounds.left + one.r, one.x));
      one.y = Math.min(bounds.bottom - one.r, Math.max(bounds.top + one.r, one.y));
    }
    if (still) break;
  }
  return moved;
}

interface Disc {
  x: number;
  y: number;
  readonly r: number;
}

function pushApart(one: Disc, other: Disc, turn: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const need = one.r + other.r + GAP;
  if (Math.abs(dx) >= need || Math.abs(dy) >= need) return false;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= need - TOLERANCE) return false;
  // Two at one point go aside by turns along the axes.
  const [ux, uy] = distance < 0.01 ? (turn % 2 === 0 ? [1, 0] : [0, 1]) : [dx / distance, dy / distance];
  const half = (need - distance) / 2;
  one.x -= ux * half;
  one.y -= uy * half;
  other.x += ux * half;
  other.y += uy * half;
  return true;
}
