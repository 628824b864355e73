import { REPORT_END, reportHeadText } from '@better-trade/core';
import type { ReportWriter, WriterFactory } from './report-writer.js';
import { createSpool } from './spool.js';

/** The report as one JSON document, one line of text a line of input, so that it can also be read as a stream. */
export const writeJson: WriterFactory = (sink) => {
  const spool = createSpool();
  let first = true;
  return {
    line(verdict) {
      spool.text(first ? JSON.stringify(verdict) : `,\n${JSON.stringify(verdict)}`);
      first = false;
    },
    flush: () => spool.flush(),
    async end(head) {
      sink.text(reportHeadText(head));
      if (!first) sink.text('\n');
      await spool.pour(sink);
      sink.text(REPORT_END);
      await sink.close();
    },
  };
};

/** One line of input a line of text, for pipes: lines with findings or problems; with `--all` every line. */
export const writeJsonl: WriterFactory = (sink, options): ReportWriter => {
  return {
    ...(options.all ? {} : { shows: 'listed' }),
    line(verdict) {
      if (options.all || verdict.verdict !== 'NO_LIST_MATCH' || verdict.findings.length > 0)
        sink.text(`${JSON.stringify(verdict)}\n`);
    },
    flush: () => sink.flush(),
    end: () => sink.close(),
  };
};
