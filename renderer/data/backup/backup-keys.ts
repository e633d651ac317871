import * as z from 'zod';
import { readBase64, toBase64 } from '#shared/base64.ts';
import { attachmentKeyOf } from '#shared/keys/data-key.ts';
import { type KeyRing, keyRingSchema, readKeyRing } from '#shared/keys/key-ring.ts';
import { type KeyTools, openRing, wayWithoutPassword } from '#shared/keys/open-ring.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a backup carries of the keys: sealed with everything else under the backup's password. */
const carriedSchema = z.object({
  /** Null where the store has none. Where it opens without a password, it does so on another computer too. */
  ring: keyRingSchema.nullable(),
  /** Base64; null where there are no attachments that could be opened. */
  attachmentSecret: z.string().nullable(),
});
export type CarriedKeys = z.infer<typeof carriedSchema>;

const isWayWithout = ({ kind }: KeyRing['entries'][number]) => kind === 'device' || kind === 'open';

/** The ring for another computer: what this one's operating system closed stands open in it. */
async function portable(ring: KeyRing, tools: KeyTools): Promise<KeyRing> {
  const opened = await openRing(ring, { by: 'open' }, tools);
  if (!opened.ok) return ring;
  const others = ring.entries.filter((entry) => !isWayWithout(entry));
  return { ...ring, entries: [...others, { kind: 'open', key: toBase64(opened.value) }] };
}

export async function carryKeys(
  ringText: string | null,
  secret: Bytes | null,
  tools: KeyTools,
): Promise<Bytes> {
  const read = ringText === null ? null : readKeyRing(ringText);
  const carried: CarriedKeys = {
    ring: read?.ok ? await portable(read.value, tools) : null,
    attachmentSecret: secret && toBase64(secret),
  };
  return new TextEncoder().encode(JSON.stringify(carried));
}

export const readCarriedKeys = (bytes: Uint8Array): CarriedKeys =>
  carriedSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));

/** The key that the backup's attachments are sealed with on a computer; null where it carries none. */
export async function carriedAttachmentKey({ attachmentSecret }: CarriedKeys): Promise<CryptoKey | null> {
  const secret = attachmentSecret === null ? null : readBase64(attachmentSecret);
  return secret && attachmentKeyOf(secret);
}

/** The ring as this computer keeps it: what stood open in the backup is closed by this operating system. */
export async function settledRing({ ring }: CarriedKeys, tools: KeyTools): Promise<KeyRing | null> {
  const way = ring?.entries.find((entry) => entry.kind === 'open');
  const dataKey = way?.kind === 'open' ? readBase64(way.key) : null;
  if (!ring || !dataKey) return ring;
  const others = ring.entries.filter((entry) => !isWayWithout(entry));
  return { ...ring, entries: [...others, await wayWithoutPassword(dataKey, tools)] };
}
