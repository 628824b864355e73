import { formatHts } from '@better-trade/core';
import type { ExposureHead } from '@better-trade/core/exposure';
import { type Child, el } from '../../markup/element.js';
import { formatUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { quoted } from '../facts.js';

/** What the dollars of a report on import values are: period, basis, source and digest. */
export function tradeFacts(
  { trade }: ExposureHead,
  { exposure, national }: Texts,
): readonly (readonly [string, Child])[] {
  return [
    [
      exposure.values,
      exposure.valuesOf(
        national.imports(trade.flow, trade.period),
        national.customsValue,
        formatUsd(trade.totalUsd),
      ),
    ],
    [exposure.valuesSource, quoted(trade.source)],
    [exposure.valuesDigest, el('span', { class: 'mono' }, `${trade.id}, sha256 ${trade.sha256}`)],
  ];
}

/** What the figures of a report on import values cannot see, a sentence each. */
export function notCounted({ holes, trade }: ExposureHead, { exposure }: Texts): readonly string[] {
  return [
    ...(trade.complete ? [] : [exposure.notWhole(trade.id)]),
    exposure.programme(formatUsd(holes.programmeUsd), formatUsd(holes.lowValueUsd)),
    ...(holes.atRiskGoods.length === 0 ? [] : [exposure.atRisk(holes.atRiskGoods.length)]),
    ...holes.unplaced.map((code) =>
      exposure.unplaced(formatHts(code.hts), formatUsd(code.usd), code.takenAt),
    ),
    ...(holes.ordersWithoutCountry === 0 ? [] : [exposure.ordersWithoutCountry(holes.ordersWithoutCountry)]),
  ];
}
