/** Writes the JSON Schema of the report beside its package. Run `npx tsx scripts/write-report-schema.ts` after a change. */
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '@better-trade/core/schema';

const path = new URL('../packages/core/schema/report.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
