import * as z from 'zod';
import { platform } from '#renderer/platform/current.ts';
import { fromBase64, toBase64 } from '#shared/base64.ts';

export const closedTextSchema = z.discriminatedUnion('kept', [
  /** Base64 of what the operating system closed for who is signed in to it. */
  z.object({ kept: z.literal('sealed'), text: z.string() }),
  z.object({ kept: z.literal('open'), text: z.string() }),
]);
/** A secret of this computer as it is kept: closed where the machine can. */
export type ClosedText = z.infer<typeof closedTextSchema>;

const encoder = new TextEncoder();

export async function closedText(text: string): Promise<ClosedText> {
  const sealed = await platform.sealSecret(toBase64(encoder.encode(text)));
  return sealed.ok ? { kept: 'sealed', text: sealed.value } : { kept: 'open', text };
}

/** Null where the operating system does not open it: it was closed elsewhere. */
export async function openedText(closed: ClosedText): Promise<string | null> {
  if (closed.kept === 'open') return closed.text;
  const opened = await platform.openSecret(closed.text);
  return opened.ok ? new TextDecoder().decode(fromBase64(opened.value)) : null;
}
