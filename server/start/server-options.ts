import { parseArgs } from 'node:util';

/** What the server is started with. */
export interface StartOptions {
  /** Folder of the embedded database. */
  data: string;
  /** `postgres://…`: a PostgreSQL instead of the embedded database. */
  databaseUrl: string | null;
  port: number;
  host: string;
  /** How others reach it, where that is another address than the one it listens on. */
  address: string | null;
  /** Files of a certificate chain and its key, in PEM. */
  tls: { certificate: string; key: string } | null;
  trustProxy: string | boolean;
  logLevel: string;
  /** Days for which the log keeps what its changes said; null: for ever. */
  keepDays: number | null;
  /** Of the organisation that a first start makes. */
  organisation: string | null;
}

/** Whoever was away for longer reads all records again: nobody should after a holiday. */
const fewestKeptDays = 60;
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'];

/** The options of `npm run server -- …` with the environment, or null where one is unknown or wrong. */
export function startOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions | null {
  const given = read(args);
  if (!given) return null;
  const port = Number(given.port);
  const { certificate, key, log, address } = given;
  if (!/^\d+$/.test(given.port) || port > 65_535 || !logLevels.includes(log)) return null;
  const keepDays = given['keep-days'];
  if (keepDays !== undefined && !(/^\d+$/.test(keepDays) && Number(keepDays) >= fewestKeptDays)) return null;
  if ((certificate === undefined) !== (key === undefined)) return null;
  if (address !== undefined && !/^https?:\/\/[^/]+$/.test(address)) return null;
  return {
    data: given.data,
    databaseUrl: environment.DATABASE_URL || null,
    port,
    host: given.host,
    address: address ?? null,
    tls: certificate && key ? { certificate, key } : null,
    trustProxy: given['trust-proxy'] ?? false,
    logLevel: log,
    keepDays: keepDays === undefined ? null : Number(keepDays),
    organisation: given.organisation ?? null,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: './ereje-server-data' },
        port: { type: 'string', default: '4742' },
        host: { type: 'string', default: '127.0.0.1' },
        address: { type: 'string' },
        certificate: { type: 'string' },
        key: { type: 'string' },
        'trust-proxy': { type: 'string' },
        log: { type: 'string', default: 'warn' },
        organisation: { type: 'string' },
        'keep-days': { type: 'string' },
      },
    }).values;
  } catch {
    return null;
  }
}
