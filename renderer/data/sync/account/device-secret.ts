import * as z from 'zod';
import { toBase64 } from '#shared/base64.ts';
import { keptValue } from '../decide/kept-value.ts';
import { closedText, closedTextSchema, openedText } from './closed-text.ts';

const kept = keptValue(
  'ereje.deviceSecret',
  z.object({ device: z.string(), secret: closedTextSchema }).nullable(),
  null,
);

/**
 * What this computer shows the server to enter under its id: made once, kept before it is first shown. Another one
 * where it was lost, or was closed by another machine: the server then takes this computer for another one, which it
 * may be. 32 bytes in base64.
 */
export async function deviceSecret(device: string): Promise<string> {
  const known = kept.read();
  const opened = known?.device === device ? await openedText(known.secret) : null;
  if (opened !== null) return opened;
  const made = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const secret = await closedText(made);
  kept.write(() => ({ device, secret }));
  return made;
}
