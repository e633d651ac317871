import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';

const inNetwork = (address: string, internal = false) => ({
  ...{ address, internal, family: 'IPv4' as const },
  ...{ netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null },
});
const interfaces = { lo: [inNetwork('127.0.0.1', true)], eth0: [inNetwork('192.168.1.5')] };
const addresses = (host: string, address: string | null = null, tls = false) =>
  addressesOf({ host, address, tls: tls ? { certificate: '', key: '' } : null }, 4742, interfaces);

test('who listens to this computer only is reached from it', () => {
  expect(addresses('127.0.0.1')).toEqual(['http://localhost:4742']);
});

test('who listens to all is reached in its networks', () => {
  expect(addresses('0.0.0.0')).toEqual(['http://192.168.1.5:4742', 'http://localhost:4742']);
  expect(addresses('192.168.1.5', null, true)).toEqual(['https://192.168.1.5:4742']);
  expect(addresses('fe80::1')).toEqual(['http://[fe80::1]:4742']);
});

test('the address that was given comes first', () => {
  expect(addresses('127.0.0.1', 'https://ereje.example.kz')).toEqual([
    'https://ereje.example.kz',
    'http://localhost:4742',
  ]);
});
