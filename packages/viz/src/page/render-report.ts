import { type Artefact, artefactKind } from '../artefact.js';
import type { Language } from '../text/language.js';
import { exposurePage, gapsPage, nationalPage } from './exposure/exposure-pages.js';
import { portfolioPage } from './portfolio/portfolio-page.js';
import { profilePage } from './profile/profile-page.js';
import { screeningPage } from './screening/screening-page.js';
import { tracePage } from './trace/trace-page.js';

export interface RenderOptions {
  readonly lang?: Language;
  /** File beside the page that holds all findings, for a screening report that has more than a page shows. */
  readonly besideName?: string;
}

/**
 * A report as one HTML file that opens from disk, asks for nothing, and is whole without its script. A pure function:
 * the same report gives the same bytes every time and on every machine.
 * @throws TypeError for a value that is no report of btt.
 */
export function renderReport(report: Artefact, options: RenderOptions = {}): string {
  const lang = options.lang ?? 'en';
  if ('lines' in report) {
    const page = screeningPage(options);
    for (const line of report.lines) page.line(line);
    return page.end(report).html;
  }
  if ('direction' in report) return tracePage(report, lang);
  switch (report.kind) {
    case 'national':
      return nationalPage(report, lang);
    case 'exposure':
      return exposurePage(report, lang);
    case 'gaps':
      return gapsPage(report, lang);
    case 'country-profile':
    case 'good-profile':
      return profilePage(report, lang);
    case 'portfolio':
      return portfolioPage(report, lang);
    default:
      throw new TypeError(`no report of btt: ${String(artefactKind(report))}`);
  }
}
