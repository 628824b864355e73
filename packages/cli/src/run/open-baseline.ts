import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type BaselineCollector, type BaselineFile, collectBaseline } from '@better-trade/core';
import { openReport } from './read-report.js';

export interface OpenedBaseline {
  readonly file: BaselineFile;
  readonly known: BaselineCollector;
}

/**
 * Reads an earlier report as a stream and keeps only what news are told by.
 * @param name Under which the new report names it, where that is not the path.
 * @throws UsageError `BTT_REPORT_...` if it is not a report.
 */
export async function openBaseline(path: string, name: string = path): Promise<OpenedBaseline> {
  const report = await openReport(path);
  const known = collectBaseline(report.head);
  for await (const line of report.lines) known.add(line);
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return { file: { name, sha256: hash.digest('hex') }, known };
}
