import { pathToFileURL } from 'node:url';
import type { CertificatePeer } from './peers/certificates/certificate-peer.ts';

const [peer = '', count = '', output = '', fonts = ''] = process.argv.slice(2);
const { make } = (await import(pathToFileURL(peer).href)) as { make: CertificatePeer };
await make(Number(count), output, fonts);
