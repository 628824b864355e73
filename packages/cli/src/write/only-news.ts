import type { WriterFactory } from './report-writer.js';

/**
 * A writer that is told only what is new where there is a baseline; with `--all`, of every line. The JSON report is
 * written without it: it keeps every finding, so that it can be the next baseline.
 */
export function onlyNews(factory: WriterFactory): WriterFactory {
  return (sink, options) => {
    const writer = factory(sink, options);
    return {
      ...writer,
      line(verdict) {
        const { news } = verdict;
        if (news === undefined) return writer.line(verdict);
        if (news.findings.length === 0 && !news.notScreenable && !options.all) return;
        const fresh = new Set(news.findings.map(({ id }) => id));
        writer.line({ ...verdict, findings: verdict.findings.filter(({ id }) => fresh.has(id)) });
      },
    };
  };
}
