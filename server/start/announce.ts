import encodeQR from 'qr';
import { writeJoinCode } from '#shared/sync/join-code.ts';
import type { FirstAdministrator } from '../accounts/create-organisation.ts';
import { setupText } from './setup-text.ts';

/** What a person who started the server reads: where it is, and at a first start how to enter. */
export function announce(addresses: readonly string[], first: FirstAdministrator | null): string {
  const lines = addresses.map((address) => setupText('serverAddress', { address }));
  if (first) lines.push('', ...howToEnter(addresses[0] ?? '', first));
  const [address = ''] = addresses;
  const isOwn = /^https?:\/\/localhost[:/]/.test(address);
  if (!isOwn && address.startsWith('http:')) lines.push('', setupText('serverNotEncrypted'));
  return [...lines, '', setupText('stopWith')].join('\n');
}

function howToEnter(address: string, { login, password }: FirstAdministrator): string[] {
  const code = writeJoinCode({ address, login, password });
  return [
    setupText('serverFirstStart'),
    setupText('serverLogin', { login }),
    setupText('serverPassword', { password }),
    setupText('serverJoinCode', { code }),
    '',
    encodeQR(code, process.stdout.isTTY ? 'term' : 'ascii', { ecc: 'low', border: 2 }).trimEnd(),
  ];
}
