import { btt, file, lines } from '../../cli/src/testing/run-btt.js';
import { type Artefact, artefactKind, type Language, renderReport } from '../src/index.js';
import { fixturePage, HOSTILE } from './fixture-page.js';

export interface TestPage {
  readonly name: string;
  /** Whether it is looked at in print, dark and forced colours too. */
  readonly inEveryLook: boolean;
  /** Whether all its tables and figures are used. */
  readonly inUse: boolean;
  /** Made when a test first asks: without a browser the pages are counted, not made. */
  html(): Promise<string>;
}

/** Lines as somebody would send them who wants to do harm by the text of a cell. */
const HOSTILE_LINES = [
  'entry,hts,origin,value,manufacturer,description',
  ...HOSTILE.map((text, i) => [`E-${i}`, '5201.00.05.00', 'CN', '1000', text, text].map(quoted).join(',')),
  'E-x,9999.99,ZZ,not a number,x,x',
].join('\n');

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function pageOf(
  name: string,
  lang: Language,
  args: () => readonly string[],
  tests: { readonly inEveryLook?: boolean; readonly inUse?: boolean } = {},
): TestPage {
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const { stdout, stderr } = await btt([...args(), '--format', 'json']);
    const report: unknown = JSON.parse(stdout || 'null');
    if (!isArtefact(report)) throw new Error(`no report: ${stderr}`);
    return renderReport(report, { lang });
  };
  return {
    name,
    inEveryLook: tests.inEveryLook === true,
    inUse: tests.inUse === true,
    html: () => {
      made ??= make();
      return made;
    },
  };
}

function isArtefact(value: unknown): value is Artefact {
  return artefactKind(value) !== null;
}

const EXAMPLE = 'examples/ace-entry-lines.csv';
/** Few lines: traced findings are many, and axe looks at every one of them. */
const TRACED = lines('6109.10.00.12,CN', '1806.32.01.00,CI');

/** Every kind of page, of the data that btt ships with; what must hold of a page is tested on each of them. */
export const PAGES: readonly TestPage[] = [
  { name: 'the fixture', inEveryLook: true, inUse: true, html: async () => fixturePage() },
  pageOf('a traced screening', 'en', () => ['screen', TRACED, '--trace']),
  pageOf('a screening in Spanish', 'es', () => ['screen', EXAMPLE], { inEveryLook: true, inUse: true }),
  pageOf('a screening of hostile text', 'en', () => ['screen', file('<img src=x>.csv', HOSTILE_LINES)]),
  pageOf('a screening without a finding', 'en', () => ['screen', lines('0101.21.00.10,FR')]),
  pageOf('the national report', 'en', () => ['report', '--by', 'all'], { inUse: true }),
  pageOf('the gaps', 'en', () => ['report', 'gaps', '--country', 'IN', '--country', 'CN']),
  pageOf('a country', 'en', () => ['report', 'country', 'GH'], { inEveryLook: true }),
  pageOf('a good, in Spanish', 'es', () => ['report', 'good', 'cotton']),
  pageOf('a portfolio', 'en', () => ['report', 'examples']),
  pageOf('a trace', 'en', () => ['trace', '8541.43.00', '--up']),
];
