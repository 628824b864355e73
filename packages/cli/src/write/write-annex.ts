import type { Action, GapRow, GapsReport } from '@better-trade/core/exposure';
import { escapeCell } from './escape-cell.js';
import { limitsOf, sourceLine, unitOf } from './exposure-frame.js';
import { formatInterval, formatShare, isUnknown, levelText } from './exposure-text.js';
import { gapChoice, gapLimits, noPairs, STATUS_TEXT, totalText, WITHOUT_ACTION } from './gaps-text.js';

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
  sector: 'goods of Xinjiang and of listed entities by presumption; the sector is a priority for enforcement',
} as const;

/**
 * A draft annex to the enforcement plan that 19 U.S.C. 4683 asks for: what is listed, what is imported, what has been
 * done, each statement with the number of its source. It proposes no measure: that is for the people who sign it.
 */
export function writeAnnex(report: GapsReport): string {
  const cite = createCitations();
  const trade = cite(`${report.trade.source}; ${report.trade.id}, sha256 ${report.trade.sha256}`);
  const chosen = gapChoice(report);
  const sections = report.rows.flatMap((row, i) => sectionOf(row, i + 1, cite, trade));
  return `${[
    '# Draft annex: listed goods and enforcement actions',
    '',
    `*Draft for review. Made by btt ${report.tool.version} from public data; nobody has reviewed it.*`,
    '',
    'The biannual report of the Forced Labor Enforcement Task Force includes an enforcement plan regarding goods in the most recent "Findings on the Worst Forms of Child Labor" (19 U.S.C. 2464) and "List of Goods Produced by Child Labor or Forced Labor" (22 U.S.C. 7112(b)(2)(C)); see 19 U.S.C. 4683(4). This annex sets goods of that List, the goods that ILAB lists as made with them, and goods of the list under Executive Order 13126, which the statute does not name, beside U.S. imports and the actions in force. It does not use the Findings.',
    '',
    'Actions: withhold release orders and Findings of U.S. Customs and Border Protection (19 U.S.C. 1307; 19 CFR 12.42), and the high-priority sectors of the strategy under the Uyghur Forced Labor Prevention Act (Public Law 117-78). A listing is reason to look, never proof about a shipment.',
    '',
    `Values: ${escapeCell(unitOf(report))} ${trade}. Lists and actions as of ${report.asOf}; import values of ${report.trade.period}.${chosen === '' ? '' : ` Only a part of the whole, chosen by: ${escapeCell(chosen)}.`}`,
    '',
    '## Summary',
    '',
    '| widest action | listed goods and origins | imports, USD | without action, USD |',
    '| --- | ---: | ---: | ---: |',
    ...report.totals.map(
      (total) =>
        `| ${STATUS_TEXT[total.status]} | ${total.pairs} | ${totalText(total, total.exposure)} | ${totalText(total, total.withoutAction)} |`,
    ),
    `| all | ${report.total.pairs} | ${totalText(report.total, report.total.exposure)} | ${totalText(report.total, report.total.withoutAction)} |`,
    '',
    `${WITHOUT_ACTION} A code of a country counts once in each row, so the rows may add up to more than the whole.`,
    '',
    `## Listed goods by import value without action${report.left === 0 ? '' : ` (the first ${report.rows.length} of ${report.rows.length + report.left}; --top ${report.rows.length + report.left} writes all)`}`,
    '',
    ...(report.total.pairs === 0 ? [noPairs(report), ''] : []),
    ...sections,
    '## Method and limits',
    '',
    ...[...gapLimits(report), SINCE, ...limitsOf(report), sourceLine(report)].map(
      (line) => `- ${escapeCell(line)}`,
    ),
    '',
    '## Sources',
    '',
    'Several are secondary: press, law firms, public copies. Before use, replace each by the document of the agency.',
    '',
    ...cite.all().map((source, i) => `${i + 1}. ${escapeCell(source)}`),
  ].join('\n')}\n`;
}

function sectionOf(row: GapRow, number: number, cite: Citations, trade: string): readonly string[] {
  const kinds = row.exploitation.map((kind) => KIND_TEXT[kind]).join(', ');
  const lists = row.lists.map((list) => LIST_TEXT[list]).join('; ');
  const via =
    row.via.length === 0 ? '' : ` Made with listed inputs: ${escapeCell(row.via.map(inputText).join(', '))}.`;
  const unknown = isUnknown({ [row.level]: 1 });
  const known = row.level === 'code' ? '' : ` (${levelText(row.level)})`;
  return [
    `### ${number}. ${escapeCell(row.name)} of ${escapeCell(row.countryName)}`,
    '',
    `- Listed: ${escapeCell(lists)}, for ${kinds}, since ${row.since}; edition ${escapeCell(row.editions.join(', '))} ${row.sources.map(cite).join('')}.${via}`,
    `- Imports: ${unknown ? levelText(row.level) : `${formatInterval(row.exposure)} USD${known}, ${formatShare(row.ofCountry)} of all imports from the country, ${codesText(row)}`} ${trade}.`,
    `- Without action: ${unknown ? 'not known' : `${formatInterval(row.withoutAction)} USD`}.`,
    ...(row.actions.length === 0
      ? [
          row.status === 'eo-only'
            ? '- Actions: none known here on imports. EO 13126 binds suppliers to the federal government and stops no import.'
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
  const remarks = action.remarks === '' ? '' : ` Remarks of the source: ${escapeCell(action.remarks)}.`;
  return `${kind}: ${escapeCell(action.name)}, since ${action.since}; reaches ${REACH_TEXT[action.reach]}${makers}; ${covers}: ${escapeCell(action.reason)}${remarks.replace(/\.\.$/, '.')} ${cite(action.source)}`;
}

/** `cobalt-ore@CD` -> `cobalt ore of CD`. */
function inputText(pair: string): string {
  const [good = '', country = ''] = pair.split('@');
  return `${good.replaceAll('-', ' ')} of ${country}`;
}

/** A bound counts chapters, the rest counts codes of ten digits. */
function codesText({ codes, level }: GapRow): string {
  const what = level === 'chapter-bound' ? 'chapter' : 'code';
  return `under ${codes} ${what}${codes === 1 ? '' : 's'}`;
}

const SINCE =
  'Since: the day or year from which our tables count a listing. Where the source cited for the listing does not print it, it is from the ImportWatch table of the Department of Labor, or the year of the first edition here that has it (column note of ilab/tvpra-listings.csv and ilab/eo13126-listings.csv).';

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
