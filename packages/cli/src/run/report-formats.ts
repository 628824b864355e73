/** Formats of a report that is small enough to be one text. Apart from what writes them: every start declares them. */
export const REPORT_FORMATS = ['table', 'json', 'jsonl', 'csv', 'md', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
