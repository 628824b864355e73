import type { ExposureHead, ExposureRow, GapSelection, Gaps } from '@better-trade/core/exposure';
import { type Child, el } from '../../markup/element.js';
import { formatShare } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { amountOf, unknownOf } from '../../views/measure.js';

/** How much stands behind the listings of a report, of what, and of how many listings nothing or only a bound is known. */
export function exposureLead(
  total: ExposureRow,
  { trade }: ExposureHead,
  gaps: Gaps['total'] | null,
  texts: Texts,
): Child {
  const { lead } = texts.exposure;
  if (total.listings === 0) return `${lead.nothing}.`;
  const amount = amountOf(total);
  const unknown = unknownOf(total.levels);
  const bound = (total.levels['chapter-bound'] ?? 0) + (total.levels['eu-bound'] ?? 0);
  const imports = texts.national.imports(trade.flow, trade.period);
  const blind = [unknown === 0 ? '' : lead.unknown(unknown), bound === 0 ? '' : lead.bound(bound)].filter(
    Boolean,
  );
  return [
    amount === null
      ? `${lead.notKnown}; `
      : `${lead.found(total.listings, texts.common.interval(amount.low, amount.high), imports)}${share(total, texts)}; `,
    el('strong', {}, `${blind.length === 0 ? lead.noneUnknown : blind.join(` ${texts.common.and} `)}.`),
    gaps === null || gaps.pairs === gaps.notKnown
      ? ''
      : ` ${lead.withoutAction(texts.common.interval(gaps.withoutAction.low, gaps.withoutAction.high))}`,
  ];
}

function share({ ofNation }: ExposureRow, { exposure }: Texts): string {
  return ofNation === null ? '' : exposure.lead.share(formatShare(ofNation.low), formatShare(ofNation.high));
}

/** The same for a report on enforcement gaps, which counts each listed good of a country once. */
export function gapsLead(
  total: Gaps['total'],
  { trade }: ExposureHead,
  { statuses = [] }: GapSelection,
  texts: Texts,
): Child {
  const { lead } = texts.exposure;
  if (total.pairs === 0)
    return statuses.length === 0
      ? `${lead.nothing}.`
      : `${lead.noneOfStatus(statuses.map((status) => texts.common.status[status]).join(', '))}.`;
  const { interval } = texts.common;
  const unknown = total.notKnown === 0 ? lead.noneUnknownPairs : lead.unknownPairs(total.notKnown);
  const imports = texts.national.imports(trade.flow, trade.period);
  return [
    total.notKnown === total.pairs
      ? `${lead.notKnown}; `
      : `${lead.foundPairs(lead.pairs(total.pairs), interval(total.exposure.low, total.exposure.high), imports)}; `,
    el('strong', {}, `${unknown}.`),
    total.notKnown === total.pairs
      ? ''
      : ` ${lead.withoutAction(interval(total.withoutAction.low, total.withoutAction.high))}`,
  ];
}
