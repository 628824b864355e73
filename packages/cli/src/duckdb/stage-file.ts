import { InputError, lookAtInput, refuseChanged } from '@better-trade/scan';
import { checkCompressed } from './check-compressed.js';
import type { FileContext } from './file-context.js';
import { stageCsv } from './stage-csv.js';
import { stageJsonl } from './stage-jsonl.js';
import { stageParquet } from './stage-parquet.js';

/**
 * Puts every row of a file into the table of lines, or says of it why it is rejected; answers the header of each role.
 *
 * @throws InputError, which names the file; UsageError
 */
export async function stageFile(context: FileContext): Promise<Readonly<Record<string, string>>> {
  const { path, name } = context.file;
  try {
    const before = await lookAtInput(path);
    await checkCompressed(context.file);
    const columns = await stageByKind(context);
    refuseChanged(name, before, await lookAtInput(path), before?.size ?? 0);
    return columns;
  } catch (error) {
    throw error instanceof InputError ? naming(name, error) : error;
  }
}

function stageByKind(context: FileContext): Promise<Readonly<Record<string, string>>> {
  switch (context.file.kind) {
    case 'csv':
      return stageCsv(context);
    case 'jsonl':
      return stageJsonl(context);
    case 'parquet':
      return stageParquet(context);
  }
}

/** One file among many: which one is wrong is half of what is to be said. */
function naming(name: string, error: InputError): InputError {
  if (error.message.includes(`"${name}"`)) return error;
  const sentence = error.message.slice(error.code.length + 2, -error.remedy.length).trim();
  return new InputError(error.code, error.value, `"${name}": ${sentence}`, error.remedy);
}
