import type { Texts } from '../../text/texts.js';
import type { FigureColumn, FigureTable } from '../figure.js';
import type { BarsData, BarsRow } from '../figure-data.js';

/** All rows, also those that the picture leaves out. Risk and note stand there if any row has one. */
export function barsTable(rows: readonly BarsRow[], of: BarsData['of'], t: Texts): FigureTable {
  const hasRisk = rows.some((row) => row.risk !== null);
  const hasNote = rows.some((row) => row.note !== '');
  const columns: readonly FigureColumn[] = [
    { label: t.bars.of[of].head, kind: 'text' },
    ...(hasRisk ? [{ label: t.bars.risk, kind: 'text' } as const] : []),
    { label: t.common.atLeast, kind: 'usd' },
    { label: t.common.atMost, kind: 'usd' },
    ...(hasNote ? [{ label: t.bars.note, kind: 'text' } as const] : []),
  ];
  return {
    caption: t.common.numbers,
    columns,
    rows: rows.map((row) => [
      row.label,
      ...(hasRisk ? [row.risk === null ? null : t.common.risk[row.risk]] : []),
      row.amount?.low ?? null,
      row.amount?.high ?? null,
      ...(hasNote ? [row.note] : []),
    ]),
  };
}
