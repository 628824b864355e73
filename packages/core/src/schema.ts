/** zod schema of the JSON report: the contract for programs that read it. Kept out of the main entry for its size. */
export { reportJsonSchema, reportSchema } from './report/report-schema.js';
