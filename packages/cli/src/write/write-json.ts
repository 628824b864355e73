import type { ReportHead, ReportWriter, WriterFactory } from './report-writer.js';
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
      sink.text(headText(head));
      if (!first) sink.text('\n');
      await spool.pour(sink);
      sink.text('\n]}\n');
      await sink.close();
    },
  };
};

/** Keys in the order of the report, each on a line of its own; `lines` is opened last. */
export function headText(head: ReportHead): string {
  const keys = [
    'schemaVersion',
    'tool',
    'rules',
    'asOf',
    'options',
    'reference',
    'input',
    'summary',
    'coverage',
  ] as const;
  return `{${keys.map((key) => `"${key}":${JSON.stringify(head[key])}`).join(',\n')},\n"lines":[`;
}

/** One line of input a line of text, for pipes: lines with findings or problems; with `--all` every line. */
export const writeJsonl: WriterFactory = (sink, options): ReportWriter => {
  return {
    line(verdict) {
      if (options.all || verdict.verdict !== 'NO_LIST_MATCH' || verdict.findings.length > 0)
        sink.text(`${JSON.stringify(verdict)}\n`);
    },
    flush: () => sink.flush(),
    end: () => sink.close(),
  };
};
