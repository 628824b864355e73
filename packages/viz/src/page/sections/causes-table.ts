import type { Summary } from '@better-trade/core';
import { el, type Markup } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { dataTable } from '../table.js';

/** Lines that could not be judged, by cause, the most frequent first; it stands under a heading that says so. */
export function causesTable(byCause: Summary['byCause'], { screening }: Texts): Markup {
  const { unscreened } = screening;
  return dataTable({
    id: 'causes',
    caption: unscreened.byCause,
    quiet: true,
    columns: [
      { label: unscreened.cause },
      { label: unscreened.lines, kind: 'number' },
      { label: unscreened.what },
    ],
    rows: Object.entries(byCause)
      .sort(([, a], [, b]) => b - a)
      .map(([cause, lines]) => {
        const [name, remedy] = unscreened.causes[cause] ?? [cause, ''];
        return {
          id: `cause-${cause}`,
          cells: [
            [`${name} (`, el('code', {}, cause), ')'],
            { shown: formatNumber(lines), value: lines },
            remedy,
          ],
        };
      }),
  });
}
