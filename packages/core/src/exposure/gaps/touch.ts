import type { HtsCode } from '@better-trade/data';
import { buildHtsIndex } from '../../screening/hts-index.js';
import { linesUnder } from '../../screening/lines-under.js';
import type { Grade } from '../../screening/verdict.js';
import type { Cell } from '../cells.js';
import type { Exposure } from '../exposure.js';
import { matchCodes } from '../match-codes.js';
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
      action.whole && (action.covers === 'all' || gradeOf(action, cell.code) === 'exact'),
    touches: (action, cell) =>
      action.covers === 'all' || cell.level === 'chapter-bound' || gradeOf(action, cell.code) !== undefined,
  };
}

/** How a code meets the merchandise of an order or a sector; undefined where it does not. Few codes are ever asked. */
function gradesOf({ reference }: Exposure): (action: Action, code: HtsCode) => Grade | undefined {
  const ofActions = reference.classifications.filter((row) => row.subjectKind !== 'good');
  const index = buildHtsIndex(ofActions, linesUnder(reference.hts));
  const remembered = new Map<HtsCode, ReadonlyMap<string, Grade>>();
  const gradesAt = (code: HtsCode): ReadonlyMap<string, Grade> => {
    const [found = []] = matchCodes([code], index, reference.hts).matches;
    return new Map(found.map((match) => [`${match.kind}:${match.subject}`, match.grade]));
  };
  return (action, code) => {
    const grades = remembered.get(code) ?? gradesAt(code);
    remembered.set(code, grades);
    return grades.get(`${action.kind === 'uflpa-sector' ? 'sector' : 'order'}:${action.id}`);
  };
}
