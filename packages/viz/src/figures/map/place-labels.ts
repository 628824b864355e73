import { textWidth } from '../label.js';
import type { Bounds, Spread } from './spread-symbols.js';

export interface PlacedLabel {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** Far from its symbol: a line leads to this point of the text. */
  readonly lead: readonly [number, number] | null;
}

const SIZE = 12;
// Bold letters are wider than textWidth takes them to be.
const BOLD = 1.2;
const NEAR = 3;
const AWAY = [NEAR, 10, 18, 28, 40, 54];
// Beside the symbol reads best, to its right before its left; what a way is worth stands in pixels of distance.
const WAYS = [
  [1, 0, 0],
  [0, 1, 2],
  [0, -1, 3],
  [-1, 0, 4],
  [1, 1, 5],
  [1, -1, 5],
  [-1, 1, 16],
  [-1, -1, 16],
] as const;
const SPOTS = AWAY.flatMap((away) =>
  WAYS.map(([wayX, wayY, loss]) => ({ wayX, wayY, away, cost: away + loss })),
).sort((a, b) => a.cost - b.cost);

/**
 * Labels of symbols, in the order given, each at the first place where it meets no symbol and no label; null where
 * there is none for any of its texts.
 * @param texts For each symbol its texts, the best first.
 */
export function placeLabels(
  symbols: readonly Spread[],
  texts: readonly (readonly string[])[],
  bounds: Bounds,
): readonly (PlacedLabel | null)[] {
  const taken: Bounds[] = symbols.map(boxOf);
  return texts.map((choices, i) => {
    const symbol = symbols[i];
    if (symbol === undefined) return null;
    for (const text of choices)
      for (const spot of SPOTS) {
        const { label, box } = labelAt(symbol, text, spot);
        if (!within(box, bounds) || taken.some((other) => meets(box, other))) continue;
        const { lead } = label;
        if (lead !== null && taken.some((other, j) => j !== i && crosses(symbol, lead, other))) continue;
        taken.push(box);
        return label;
      }
    return null;
  });
}

function labelAt(
  symbol: Spread,
  text: string,
  { wayX, wayY, away }: (typeof SPOTS)[number],
): { readonly label: PlacedLabel; readonly box: Bounds } {
  const slant = wayX !== 0 && wayY !== 0 ? Math.SQRT1_2 : 1;
  const x = symbol.x + wayX * (symbol.r + away) * slant;
  const middle = symbol.y + wayY * (symbol.r + away + (wayX === 0 ? SIZE / 2 : 0)) * slant;
  const width = textWidth(text, SIZE) * BOLD;
  const left = wayX > 0 ? x : wayX < 0 ? x - width : x - width / 2;
  return {
    label: {
      text,
      anchor: wayX > 0 ? 'start' : wayX < 0 ? 'end' : 'middle',
      x,
      y: middle + 4,
      lead: away === NEAR ? null : [x - wayX * 2, wayX === 0 ? middle - wayY * 8 : middle],
    },
    box: { left: left - 1, right: left + width + 1, top: middle - 7, bottom: middle + 7 },
  };
}

function boxOf({ x, y, r }: Spread): Bounds {
  return { left: x - r - 1, right: x + r + 1, top: y - r - 1, bottom: y + r + 1 };
}

function within(box: Bounds, bounds: Bounds): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function meets(one: Bounds, other: Bounds): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Whether the way from a symbol to a point leads through a box; looked at every few pixels. */
function crosses({ x, y }: Spread, [toX, toY]: readonly [number, number], box: Bounds): boolean {
  const pieces = 12;
  for (let i = 1; i <= pieces; i++) {
    const [atX, atY] = [x + ((toX - x) * i) / pieces, y + ((toY - y) * i) / pieces];
    if (atX > box.left && atX < box.right && atY > box.top && atY < box.bottom) return true;
  }
  return false;
}
