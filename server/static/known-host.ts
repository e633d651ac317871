/** The one address under which the pages live: the browser keeps the data by host and port. */
export const pageOrigin = (port: number): string => `http://127.0.0.1:${port}`;

/**
 * How a request that names `host` in its Host header is answered: `serve` for our own address, `redirect` for
 * another name of this computer (its data would be apart), `refuse` for all the rest. A page elsewhere can point
 * its own name at 127.0.0.1 and read what we serve; its name stays in the header and gives it away.
 */
export function judgeHost(host: string | undefined, port: number): 'serve' | 'redirect' | 'refuse' {
  if (host === `127.0.0.1:${port}`) return 'serve';
  return host === `localhost:${port}` ? 'redirect' : 'refuse';
}
