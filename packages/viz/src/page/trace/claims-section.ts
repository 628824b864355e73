import { compareText } from '@better-trade/core';
import type { Claim, Trace } from '@better-trade/tracer';
import { el, join } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { countryName } from '../../world/country-name.js';
import { day, quoted, theirs } from '../facts.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { dataTable, type Row } from '../table.js';
import type { Names } from './trace-words.js';

/** What the lists state of the inputs from which the paths begin, with edition and source. */
export function claimsSection(trace: Trace, names: Names, lang: Language, texts: Texts): Section {
  const { claims: words } = texts.trace;
  const claims = distinctClaims(trace);
  const idOf = rowIds('claim');
  const rows = claims.flatMap((claim) =>
    claim.rows.map(
      (row): Row => ({
        id: idOf(`${row.list}:${row.good}@${row.country}:${row.exploitation ?? ''}:${row.from}`),
        cells: [
          quoted(names.get(claim.good) ?? claim.good),
          theirs(countryOf(claim.country, lang)),
          row.exploitation === null ? '' : texts.common.exploitation[row.exploitation],
          texts.common.list[row.list],
          day(row.from),
          row.to === null ? words.holds : day(row.to),
          quoted(row.edition),
          quoted(row.source),
          quoted(row.note),
        ],
      }),
    ),
  );
  return {
    id: 'claims',
    heading: words.heading,
    body:
      rows.length === 0
        ? el('p', {}, words.none)
        : join([
            el('p', {}, words.intro),
            dataTable({
              id: 'all-claims',
              caption: words.caption(rows.length),
              columns: [
                { label: words.good, filter: true, wide: true },
                { label: texts.common.country, filter: true, kind: 'code' },
                { label: words.exploitation, filter: true, kind: 'code' },
                { label: words.list, filter: true, kind: 'code' },
                { label: words.from, kind: 'code' },
                { label: words.to, kind: 'code' },
                { label: words.edition, kind: 'code' },
                { label: texts.page.source, wide: true },
                { label: words.note, wide: true },
              ],
              rows,
              tools: rows.length > 8,
            }),
          ]),
  };
}

function distinctClaims({ ends }: Trace): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const { paths } of ends)
    for (const path of paths)
      for (const claim of path.claims) claims.set(`${claim.good}@${claim.country}`, claim);
  return [...claims].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}

function countryOf(code: string, lang: Language): string {
  const name = countryName(code, null, lang);
  return name === code ? code : `${name} (${code})`;
}
