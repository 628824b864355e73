import { TIERS } from '@better-trade/core';
import type { TracedReach } from '@better-trade/core/exposure';
import { el, join } from '../../markup/element.js';
import type { Texts } from '../../text/texts.js';
import { quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable } from '../table.js';

/** Ways that a page has room for; the report has them all. */
const MOST = 2000;

/** What production chains reach beyond the pairs that a list states; only where they were followed. */
export function reachSection(reach: TracedReach | null, texts: Texts): Section {
  const { reach: words } = texts.profile;
  return {
    id: 'reach',
    heading: words.heading,
    body: reach === null ? el('p', {}, words.notTraced) : reached(reach, texts),
  };
}

function reached({ options, byTier, goods }: TracedReach, texts: Texts): ReturnType<typeof join> {
  const { reach: words, relations } = texts.profile;
  const idOf = rowIds('reach');
  const shown = goods.slice(0, MOST);
  return join([
    el(
      'p',
      {},
      words.how(options.maxHops, texts.common.tier[options.minTier], options.conditions.join(', ')),
      options.complete ? null : ` ${words.cut}`,
    ),
    el(
      'p',
      {},
      goods.length === 0 ? words.none : `${words.found(goods.length, tiersOf(byTier, texts))} ${words.never}`,
    ),
    shown.length === 0
      ? null
      : dataTable({
          id: 'reached',
          caption: words.caption(goods.length),
          columns: [
            { label: texts.common.good, wide: true },
            { label: relations.input, filter: true, kind: 'code' },
            { label: words.tier, filter: true },
            { label: words.hops, kind: 'number' },
            { label: words.route, wide: true },
          ],
          rows: shown.map((row) => ({
            id: idOf(`${row.inputGood}-${row.good}`),
            cells: [
              quoted(row.name),
              theirs(row.inputGood),
              texts.common.tier[row.tier],
              { shown: String(row.hops), value: row.hops },
              theirs(row.route),
            ],
          })),
          tools: shown.length > 8,
          ...(shown.length < goods.length ? { total: goods.length } : {}),
        }),
    shown.length < goods.length ? el('p', { class: 'note' }, words.shown(shown.length, goods.length)) : null,
  ]);
}

function tiersOf(byTier: TracedReach['byTier'], { common }: Texts): string {
  return TIERS.flatMap((tier) =>
    byTier[tier] === undefined ? [] : [`${byTier[tier]} ${common.tier[tier]}`],
  ).join(', ');
}
