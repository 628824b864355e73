import type { ExposureHead, ExposureRow, Level } from '@better-trade/core/exposure';
import { el, join } from '../../markup/element.js';
import { formatNumber } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';
import { levelWords } from './amount-cells.js';
import { notCounted } from './trade-facts.js';

const LEVELS: readonly Level[] = ['no-code', 'not-in-set', 'chapter-bound', 'eu-bound', 'code', 'none'];

/** What no figure of the page holds: before the figures. */
export function notCountedSection(
  head: ExposureHead,
  levels: ExposureRow['levels'] | null,
  texts: Texts,
): Section {
  const { exposure } = texts;
  const known = LEVELS.filter((level) => (levels?.[level] ?? 0) > 0);
  return {
    id: 'not-counted',
    heading: exposure.notCountedHeading,
    body: join([
      el(
        'ul',
        {},
        notCounted(head, texts).map((sentence) => el('li', {}, sentence)),
      ),
      known.length === 0
        ? null
        : dataTable({
            id: 'levels',
            caption: exposure.levelsCaption,
            columns: [{ label: exposure.level }, { label: exposure.listings, kind: 'number' }],
            rows: known.map((level) => ({
              cells: [
                levelWords(level, texts),
                { shown: formatNumber(levels?.[level] ?? 0), value: levels?.[level] ?? 0 },
              ],
            })),
          }),
      el('p', {}, exposure.meaning),
    ]),
  };
}
