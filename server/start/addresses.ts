import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { StartOptions } from './server-options.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

const isAny = (host: string) => host === '0.0.0.0' || host === '::';
const isOwn = (host: string) => /^127\.|^::1$|^localhost$/.test(host);

/**
 * Addresses of a server that listens on `port`, the one for the join code first: the one that was given, else those
 * of this computer in its networks, else this computer itself.
 */
export function addressesOf(
  { host, address, tls }: Pick<StartOptions, 'host' | 'address' | 'tls'>,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): string[] {
  const url = (name: string) =>
    `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const others = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address: found }) => url(found));
  const listening = isAny(host)
    ? [...others, url('localhost')]
    : [isOwn(host) ? url('localhost') : url(host)];
  return address ? [address, ...listening] : listening;
}
