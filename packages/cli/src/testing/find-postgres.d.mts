export interface PostgresPrograms {
  readonly initdb: string;
  readonly server: string;
  readonly control: string;
  readonly psql: string;
}

export function findPostgres(env?: Readonly<Record<string, string | undefined>>): PostgresPrograms | null;
