import { type LineVerdict, type ReportHead, reportText, type Verdict } from '@better-trade/core';
import { strToU8 } from 'fflate';
import type { Language } from '../../text/language.js';
import { textsOf } from '../../text/texts.js';
import { collectScreening, type Screening } from '../../views/screening/collect-screening.js';
import type { Tally } from '../../views/screening/tally.js';
import { type EmbeddedReport, embedReport } from '../embedded-report.js';
import { dataSection } from '../sections/data-section.js';
import { methodSection } from '../sections/method-section.js';
import { pageShell } from '../shell.js';
import { countsSection, type StatedValue } from './counts-section.js';
import { gatherEvidence } from './evidence.js';
import { figureSections } from './figure-sections.js';
import { findingsSection } from './findings-section.js';
import { inputFacts } from './input-facts.js';
import { leadOf } from './lead.js';
import { leftSection } from './left-section.js';
import { unscreenedSection } from './unscreened-section.js';
import { isFiltered, warningsOf } from './warnings.js';

export interface ScreeningPageOptions {
  readonly lang?: Language;
  /** File beside the page that holds all findings, for reports that have more than a page shows. */
  readonly besideName?: string;
}

export interface ScreeningPage {
  line(verdict: LineVerdict): void;
  /** The page, and whether it leaves findings out: then the file beside it must be written. */
  end(head: ReportHead): { readonly html: string; readonly truncated: boolean };
}

/** A page that is made while lines come, with memory that does not grow with their number beyond what a page holds. */
export function screeningPage(options: ScreeningPageOptions = {}): ScreeningPage {
  const collector = collectScreening();
  return {
    line: (verdict) => collector.line(verdict),
    end(head) {
      return fitted(head, collector.result(), options);
    },
  };
}

/** Bytes that a page may have: more is slow to open, and does not pass mail gateways. */
const BUDGET = 2_000_000;
/** Below this number of findings nothing more is cut, however long they are. */
const LEAST_FINDINGS = 200;

/** The page within its budget: findings are left out from the end of their rank, and the JSON report where there is no room. */
function fitted(
  head: ReportHead,
  screening: Screening,
  options: ScreeningPageOptions,
): ReturnType<ScreeningPage['end']> {
  const { lines } = screening;
  const text = lines === null ? null : reportText({ ...head, lines });
  const carry = (room: number): EmbeddedReport | null =>
    text === null ? null : embedReport('report.json', text, room);
  const uncarried = carry(0);
  let { shown } = screening;
  for (;;) {
    const assemble = render(head, { ...screening, shown }, options);
    const html = assemble(uncarried);
    const bytes = strToU8(html).length;
    if (bytes > BUDGET && shown.length > LEAST_FINDINGS) {
      shown = shown.slice(0, Math.max(LEAST_FINDINGS, Math.floor((shown.length * 0.98 * BUDGET) / bytes)));
      continue;
    }
    const report = carry(BUDGET - bytes);
    return {
      html: report === null || report.gzip === null ? html : assemble(report),
      truncated: screening.findings > shown.length,
    };
  }
}

/** Everything is drawn once; whether the report is carried changes only what is said of it. */
function render(
  head: ReportHead,
  screening: Screening,
  { lang = 'en', besideName }: ScreeningPageOptions,
): (report: EmbeddedReport | null) => string {
  const texts = textsOf(lang);
  const own = texts.screening;
  const evidence = gatherEvidence(screening.shown, lang, texts);
  const name = head.input.name === '-' ? own.standardInput : head.input.name;
  const provenance = { ...head, version: head.tool.version, rules: head.rules.id };
  const counts = countsSection(head.summary, statedBy(screening), texts);
  const others = [
    unscreenedSection(head.summary, head.input, screening, texts),
    findingsSection(screening, evidence, isFiltered(head), lang, texts),
    ...figureSections(head, screening, lang, texts),
    leftSection(head, texts),
    evidence.section,
    methodSection(
      screening.shown.map(({ finding }) => finding.rule),
      texts,
    ),
  ];
  return (report) =>
    pageShell({
      lang,
      kicker: own.kicker,
      title: own.title(name),
      lead: leadOf(head, screening, lang, texts),
      warnings: warningsOf(head, screening, besideName, texts),
      sections: [counts, dataSection(provenance, inputFacts(head, name, texts), report, texts), ...others],
      report,
      footer: [texts.page.notProof, ' ', texts.page.madeBy(head.tool.version)],
    });
}

function statedBy({ byVerdict }: Screening): Readonly<Record<Verdict, StatedValue>> {
  const { LISTED, NO_LIST_MATCH, NOT_SCREENABLE } = byVerdict;
  const of = ({ lines, withoutValue, sum }: Tally): StatedValue => ({
    sum: lines === withoutValue ? null : sum,
    withoutValue,
  });
  return { LISTED: of(LISTED), NO_LIST_MATCH: of(NO_LIST_MATCH), NOT_SCREENABLE: of(NOT_SCREENABLE) };
}
