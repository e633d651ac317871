import { networkInterfaces } from 'node:os';
import type { NetworkAddress } from '#shared/test-taking/room-bridge.ts';

/** The networks that telephones can share with this computer, by its IPv4 address in each. */
export const networkAddresses = (): NetworkAddress[] => addresses(false);

/** Whether this computer has the address now, be it only for itself. */
export const isOwnHost = (host: string): boolean =>
  [...addresses(false), ...addresses(true)].some((one) => one.host === host);

const addresses = (internal: boolean): NetworkAddress[] =>
  Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found
      .filter((one) => one.family === 'IPv4' && one.internal === internal)
      .map(({ address }) => ({ name, host: address })),
  );
