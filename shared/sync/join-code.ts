import * as z from 'zod';
import { fromBase64, toBase64 } from '../base64.ts';

/** What a person needs to join a server, as one text that fits into a QR code. */
const joinCodeSchema = z.strictObject({
  /** `https://…`, or `http://` within the house. */
  address: z.url({ protocol: /^https?$/ }),
  login: z.string().min(1).max(200),
  /** The password for one time. */
  password: z.string().min(1).max(200),
});
export type JoinCode = z.infer<typeof joinCodeSchema>;

const prefix = 'ereje:';

/** The code as text: `ereje:` and base64url of JSON. */
export function writeJoinCode(code: JoinCode): string {
  const text = toBase64(new TextEncoder().encode(JSON.stringify(joinCodeSchema.parse(code))));
  return prefix + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads a code that was scanned or pasted, spaces around it do no harm; null for anything else. */
export function readJoinCode(text: string): JoinCode | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith(prefix) || trimmed.length > 2000) return null;
  try {
    const bytes = fromBase64(trimmed.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'));
    return joinCodeSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
