import type { HtsCode } from '@better-trade/data';
import type { Grade } from '../../screening/verdict.js';
import type { Cell } from '../cells.js';
import type { Exposure } from '../exposure.js';
import type { Action } from './actions.js';

/** Whether an action reaches a cell of a pair that its words take in. */
export interface Touch {
  /** Every dollar of the good in the cell falls under the action, whoever made it. */
  closes(action: Action, cell: Cell): boolean;
  /** Some of it may. */
  touches(action: Action, cell: Cell): boolean;
}

export function createTouch(exposure: Exposure): Touch {
  const gradeOf = gradesOf(exposure);
  return {
    closes: (action, cell) =>
      action.reach === 'country' && (action.covers === 'all' || gradeOf(action, cell.code) === 'exact'),
    touches: (action, cell) =>
      action.covers === 'all' || cell.level === 'chapter-bound' || gradeOf(action, cell.code) !== undefined,
  };
}

/** How a code meets the merchandise of an order or a sector; undefined where it does not. */
function gradesOf({ trade, matches }: Exposure): (action: Action, code: HtsCode) => Grade | undefined {
  const grades = new Map<string, Grade>();
  trade.detail.codes.forEach((code, c) => {
    for (const match of matches[c] ?? [])
      if (match.kind !== 'good') grades.set(`${match.kind}:${match.subject}|${code}`, match.grade);
  });
  return (action, code) =>
    grades.get(`${action.kind === 'uflpa-sector' ? 'sector' : 'order'}:${action.id}|${code}`);
}
