import type { ProfileRelation } from '@better-trade/core/exposure';
import { chainsFigure } from '../../figures/chains/chains-figure.js';
import type { ChainsData } from '../../figures/figure-data.js';
import { el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import { amountAt } from '../../views/measure.js';
import { countryName } from '../../world/country-name.js';
import { exploitationWords } from '../exploitation-words.js';
import { amountCells, amountColumns, levelWords } from '../exposure/amount-cells.js';
import { day, quoted, theirs } from '../facts.js';
import { figureBlock } from '../figure-block.js';
import { rowIds } from '../row-ids.js';
import type { Section } from '../shell.js';
import { type Cell, dataTable } from '../table.js';

export interface ProfileRelations {
  /** Relations to the good, or to goods of the country. */
  readonly madeWith: readonly ProfileRelation[];
  /** Relations from the subject, listed pairs and goods at risk. */
  readonly usedIn: readonly ProfileRelation[];
  readonly chains: ChainsData;
}

/** What ILAB states is made with the subject, and what the subject is made with. */
export function relationsSection(
  { madeWith, usedIn, chains }: ProfileRelations,
  lang: Language,
  texts: Texts,
): Section {
  const { relations } = texts.profile;
  const nothing = madeWith.length + usedIn.length + chains.edges.length === 0;
  const idOf = rowIds('relation');
  const table = (
    id: string,
    rows: readonly ProfileRelation[],
    kind: ProfileRelation['kind'],
    caption: (number: number) => string,
  ): Markup | null => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return null;
    return relationTable({ id, rows: own, caption: caption(own.length), idOf }, lang, texts);
  };
  const goods = new Set(usedIn.filter(({ kind }) => kind === 'at-risk').map((row) => row.outputGood)).size;
  return {
    id: 'relations',
    heading: relations.heading,
    body: join([
      el('p', {}, nothing ? relations.none : relations.intro),
      chains.edges.length === 0
        ? null
        : figureBlock('fig-chains', chainsFigure(chains, { lang, id: 'chains' }), texts),
      table('made-with', madeWith, 'listed', relations.madeWith),
      table('may-hold', madeWith, 'at-risk', relations.mayHold),
      table('used-in', usedIn, 'listed', relations.usedIn),
      table('at-risk', usedIn, 'at-risk', () => relations.atRisk(goods)),
    ]),
  };
}

interface RelationTable {
  readonly id: string;
  readonly rows: readonly ProfileRelation[];
  readonly caption: string;
  readonly idOf: (key: string) => string;
}

function relationTable({ id, rows, caption, idOf }: RelationTable, lang: Language, texts: Texts): Markup {
  const { relations, listings } = texts.profile;
  const isCounted = rows.some(({ kind }) => kind === 'listed');
  return join([
    el('h3', {}, caption),
    dataTable({
      id,
      caption,
      quiet: true,
      columns: [
        { label: relations.input, filter: true, wide: true },
        { label: listings.exploitation, filter: true, kind: 'code' },
        { label: relations.output, wide: true },
        ...(isCounted ? [{ label: texts.common.country, filter: true, kind: 'code' as const }] : []),
        { label: listings.since, kind: 'code' },
        ...(isCounted ? [...amountColumns(texts), { label: listings.known, filter: true, wide: true }] : []),
        { label: listings.edition, kind: 'code' },
        { label: listings.source, wide: true },
      ],
      rows: rows.map((row) => ({
        id: idOf(row.id),
        cells: [
          theirs(texts.profile.of(row.inputName, countryName(row.inputCountry, row.inputCountryName, lang))),
          exploitationWords(row.exploitation, texts),
          quoted(withoutRisk(row.outputName)),
          ...(isCounted ? [outputCountry(row, lang, texts)] : []),
          day(row.since),
          ...(isCounted ? valueCells(row, texts) : []),
          quoted(row.edition),
          quoted(row.source),
        ],
      })),
      tools: rows.length > 8,
    }),
  ]);
}

function outputCountry(
  { outputCountry: code, outputCountryName }: ProfileRelation,
  lang: Language,
  texts: Texts,
): Cell {
  return code === null
    ? texts.profile.relations.noCountry
    : theirs(`${countryName(code, outputCountryName ?? code, lang)} (${code})`);
}

function valueCells({ usd, level }: ProfileRelation, texts: Texts): readonly Cell[] {
  return [
    ...amountCells(usd === null ? null : amountAt(level, usd), texts),
    level === null ? el('span', { class: 'ku' }, texts.common.notKnown) : levelWords(level, texts),
  ];
}

/** `Garments (at risk, cotton)` -> `Garments`: the heading says the rest. */
function withoutRisk(name: string): string {
  return name.replace(/ \(at risk[^)]*\)$/, '');
}
