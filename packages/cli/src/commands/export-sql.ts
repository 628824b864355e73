import { DIALECT } from '../export/sql/dialect.js';
import type { DialectName } from '../export/sql/dialect-names.js';
import { screenSql } from '../export/sql/screen-sql.js';
import { columnName, tableName } from '../export/sql/sql-names.js';
import { tablesSql } from '../export/sql/tables-sql.js';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import type { Terminal } from '../run/terminal.js';

export interface ExportSqlOptions {
  readonly dialect: DialectName;
  readonly table: string;
  readonly hts: string;
  readonly origin: string;
  readonly value?: string | undefined;
  readonly tables?: boolean | undefined;
  readonly from: string;
}

/** SQL on standard output; it is run by whoever has the engine. */
export function exportSql(options: ExportSqlOptions, terminal: Terminal): ExitCode {
  terminal.stdout.write(options.tables === true ? tablesSql(options.dialect, options.from) : screen(options));
  return EXIT.ran;
}

function screen({ dialect: name, table, hts, origin, value }: ExportSqlOptions): string {
  const dialect = DIALECT[name];
  return screenSql(dialect, {
    table: tableName(table, dialect),
    hts: columnName(hts, '--hts', dialect),
    origin: columnName(origin, '--origin', dialect),
    value: value === undefined ? null : columnName(value, '--value', dialect),
  });
}
