/** What a statement may be given. JSON goes as text: `JSON.stringify(value)` for a parameter `$1::json`. */
export type SqlValue = string | number | boolean | Date | null | readonly string[] | readonly number[];

/**
 * Statements of one connection, one after the other. Rows come alike from both databases: `bigint` and `count(*)` as
 * numbers, `json` parsed, `timestamptz` as a Date, `text` as it was written.
 */
export interface Sql {
  query<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
}

/**
 * The server's database. Inside `work` only the `Sql` that it is given may be used: the embedded database has one
 * connection, and a statement past it would wait for itself. Errors of the database are thrown; the transaction is
 * then rolled back.
 */
export interface SqlStore extends Sql {
  /**
   * Runs `work` in one transaction without a scope: for what no organisation owns yet (finding an account by its
   * login, a session by its token, migrations). `work` is run again after a deadlock or a failed serialisation.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * The one place where statements get their organisation: a transaction under a role that sees and writes rows of
   * `organisation` only, whatever the statement says. Throws a RangeError for an id that is no id.
   */
  inOrganisation<T>(organisation: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Calls `heard` with the text of each `select pg_notify(channel, text)` that any process on this database has
   * committed. One that was sent while the connection was down is missed. Gives a function that ends it.
   */
  listen(channel: string, heard: (text: string) => void): Promise<() => Promise<void>>;
  /** Ends all connections after the statements that are running. */
  close(): Promise<void>;
}

/** The role that `inOrganisation` takes: bound by row-level security, owner of nothing. */
export const scopedRole = 'ereje_organisation';

/** Ids of organisations: they stand in a setting of the transaction. */
export const organisationIdPattern = /^[\w-]{1,64}$/;

/** The statements that open a scope, in one message. Throws a RangeError for an id that is no id. */
export function scopeStatements(organisation: string): string {
  if (!organisationIdPattern.test(organisation)) throw new RangeError('Not an id of an organisation');
  return `set local role ${scopedRole}; set local app.organisation = '${organisation}'`;
}
