import { csvCells } from '../write/csv-cells.js';
import { harmless } from '../write/harmless.js';
import type { Sink } from '../write/sink.js';

export type EngineFormat = 'csv' | 'table' | 'jsonl';

/**
 * A sink that says of which file each line is, where there are several: a first column or key `file`, or a line of text
 * above the lines of each file. The writers give one row a piece.
 *
 * @param current The file of the row that is written, from 0.
 */
export function namingFiles(
  sink: Sink,
  format: EngineFormat,
  names: readonly string[],
  current: () => number,
): Sink {
  if (names.length === 1) return sink;
  const name = (): string => names[current()] ?? '';
  if (format === 'jsonl')
    return { ...sink, text: (row) => sink.text(`{"file":${JSON.stringify(name())},${row.slice(1)}`) };
  let begun = -1;
  if (format === 'table')
    return {
      ...sink,
      text: (row) => {
        if (current() !== begun && current() < names.length) sink.text(`${harmless(name())}\n`);
        begun = current();
        sink.text(row);
      },
    };
  return {
    ...sink,
    text: (row) => {
      sink.text(`${begun === -1 ? 'file' : csvCells([name()], false)},${row}`);
      begun = 0;
    },
  };
}
