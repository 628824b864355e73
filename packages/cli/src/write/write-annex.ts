import type { Action, GapRow, GapsReport } from '@better-trade/core/exposure';
import { escapeCell } from './escape-cell.js';
import { limitsOf, selectionText, sourceLine, unitOf } from './exposure-frame.js';
import { formatInterval, formatShare, levelText } from './exposure-text.js';
import { gapLimits, STATUS_TEXT, WITHOUT_ACTION } from './write-gaps.js';

const LIST_TEXT = {
  TVPRA: 'List of Goods Produced by Child Labor or Forced Labor (TVPRA List)',
  EO13126: 'List of Products Produced by Forced or Indentured Child Labor (EO 13126)',
  downstream: "ILAB's listed downstream goods",
} as const;

const KIND_TEXT = { CL: 'child labor', FL: 'forced labor', FCL: 'forced or indentured child labor' } as const;

const REACH_TEXT = {
  country: 'all such goods of the country',
  region: 'goods of a region',
  entity: 'goods of the makers named',
  vessel: 'catch of the vessel named',
  sector: 'a priority for enforcement; the presumption reaches Xinjiang and listed entities',
} as const;

/**
 * A draft annex to the enforcement plan that 19 U.S.C. 4683 asks for: what is listed, what is imported, what has been
 * done, each statement with the number of its source. It proposes no measure: that is for the people who sign it.
 */
export function writeAnnex(report: GapsReport): string {
  const cite = createCitations();
  const trade = cite(`${report.trade.source}; ${report.trade.id}, sha256 ${report.trade.sha256}`);
  const chosen = selectionText(report.options);
  const sections = report.rows.flatMap((row, i) => sectionOf(row, i + 1, cite, trade));
  return `${[
    '# Draft annex: listed goods and enforcement actions',
    '',
    `*Draft for review. Made by btt ${report.tool.version} from public data; nobody has reviewed it.*`,
    '',
    'The Forced Labor Enforcement Task Force reports on an enforcement plan regarding goods on the list of goods that the Department of Labor keeps under 22 U.S.C. 7112(b)(2)(C) (19 U.S.C. 4683). This annex sets the listed goods beside U.S. imports and the actions in force. A listing is reason to look, never proof about a shipment.',
    '',
    `Values: ${escapeCell(unitOf(report))} ${trade}. Lists and actions as of ${report.asOf}.${chosen === '' ? '' : ` Chosen: ${escapeCell(chosen)}.`}`,
    '',
    '## Summary',
    '',
    '| strongest action | listed goods and origins | imports, USD | without action, USD |',
    '| --- | ---: | ---: | ---: |',
    ...report.totals.map(
      (total) =>
        `| ${STATUS_TEXT[total.status]} | ${total.pairs} | ${formatInterval(total.exposure)} | ${formatInterval(total.withoutAction)} |`,
    ),
    `| all | ${report.total.pairs} | ${formatInterval(report.total.exposure)} | ${formatInterval(report.total.withoutAction)} |`,
    '',
    `${WITHOUT_ACTION} A code of a country counts once in each row, so the rows may add up to more than the whole.`,
    '',
    `## Listed goods by import value without action${report.left === 0 ? '' : ` (the first ${report.rows.length} of ${report.rows.length + report.left})`}`,
    '',
    ...sections,
    '## Method and limits',
    '',
    ...[...gapLimits(report), ...limitsOf(report), sourceLine(report)].map((line) => `- ${escapeCell(line)}`),
    '',
    '## Sources',
    '',
    ...cite.all().map((source, i) => `${i + 1}. ${escapeCell(source)}`),
  ].join('\n')}\n`;
}

function sectionOf(row: GapRow, number: number, cite: Citations, trade: string): readonly string[] {
  const kinds = row.exploitation.map((kind) => KIND_TEXT[kind]).join(', ');
  const lists = row.lists.map((list) => LIST_TEXT[list]).join('; ');
  const via = row.via.length === 0 ? '' : ` Made with listed inputs: ${escapeCell(row.via.join(', '))}.`;
  const known = row.level === 'code' ? '' : ` (${levelText(row.level)})`;
  return [
    `### ${number}. ${escapeCell(row.name)} of ${escapeCell(row.countryName)}`,
    '',
    `- Listed: ${escapeCell(lists)}, for ${kinds}, since ${row.since}; edition ${escapeCell(row.editions.join(', '))} ${row.sources.map(cite).join('')}.${via}`,
    `- Imports: ${formatInterval(row.exposure)} USD${known}, ${formatShare(row.ofCountry)} of all imports from the country, under ${row.codes} codes ${trade}.`,
    `- Without action: ${formatInterval(row.withoutAction)} USD.`,
    ...(row.actions.length === 0
      ? [
          row.status === 'eo-only'
            ? '- Actions: none on imports. EO 13126 binds suppliers to the federal government.'
            : '- Actions: none known here.',
        ]
      : ['- Actions:', ...row.actions.map((action) => `  - ${actionText(action, cite)}`)]),
    '',
  ];
}

function actionText(action: Action, cite: Citations): string {
  const kind =
    action.kind === 'finding'
      ? 'Finding'
      : action.kind === 'active-order'
        ? 'Withhold release order'
        : 'UFLPA sector';
  const makers = action.entities.length === 0 ? '' : ` (${escapeCell(action.entities.join('; '))})`;
  const covers = action.covers === 'all' ? 'takes in the whole good' : 'takes in a part of the good';
  return `${kind}: ${escapeCell(action.name)}, since ${action.since}; reaches ${REACH_TEXT[action.reach]}${makers}; ${covers}: ${escapeCell(action.reason)} ${cite(action.source)}`;
}

interface Citations {
  /** `[3]`: the number of a source, the same each time. */
  (source: string): string;
  all(): readonly string[];
}

function createCitations(): Citations {
  const numbers = new Map<string, number>();
  const cite = (source: string): string => {
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return `[${number}]`;
  };
  return Object.assign(cite, { all: () => [...numbers.keys()] });
}
