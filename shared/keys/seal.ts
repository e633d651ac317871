import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { sealedPrefix, type TableName } from '#shared/model/records.ts';
import { readBase64, toBase64 } from '../base64.ts';
import type { DataKeys } from './data-key.ts';

/** Where a sealed text stands: it opens there and nowhere else. */
export interface FieldPlace {
  table: TableName;
  recordId: string;
  field: string;
}

/** Length of AES-GCM's IV and of its tag, in bytes. */
const ivLength = 12;
const tagLength = 16;

const encoder = new TextEncoder();

/** JSON, so that no two places can give the same bytes. */
const associated = ({ table, recordId, field }: FieldPlace) =>
  encoder.encode(JSON.stringify([table, recordId, field]));

/** The first 96 bits of a keyed hash of place and text: one text in one place always has the same IV, others never. */
async function syntheticIv(keys: DataKeys, place: FieldPlace, text: Uint8Array) {
  const data = associated(place);
  // A zero byte cannot occur in JSON: it parts place and text.
  const message = new Uint8Array(data.length + 1 + text.length);
  message.set(data);
  message.set(text, data.length + 1);
  const hash = await crypto.subtle.sign('HMAC', keys.fieldNonces, message);
  return new Uint8Array(hash, 0, ivLength);
}

/**
 * A personal text as it is stored: `sealed1:` and base64 of IV, ciphertext and tag (AES-256-GCM, the place as
 * associated data). The same text in the same place gives the same result, so that what was not changed is no
 * change. An empty text stays empty.
 */
export async function seal(keys: DataKeys, place: FieldPlace, text: string): Promise<string> {
  if (text === '') return '';
  const plain = encoder.encode(text);
  const iv = await syntheticIv(keys, place, plain);
  const cipher = { name: 'AES-GCM', iv, additionalData: associated(place) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(cipher, keys.fields, plain));
  const whole = new Uint8Array(ivLength + sealed.length);
  whole.set(iv);
  whole.set(sealed, ivLength);
  return sealedPrefix + toBase64(whole);
}

/**
 * The text that was sealed for this place; an empty one stays empty. Problem: `sealedUnreadable` with `field`, where
 * the key is another one, the text was changed or belongs to another place, or it was never sealed.
 */
export async function open(keys: DataKeys, place: FieldPlace, sealed: string): Promise<Outcome<string>> {
  if (sealed === '') return success('');
  const refused = failure('sealedUnreadable', { field: place.field });
  const whole = sealed.startsWith(sealedPrefix) ? readBase64(sealed.slice(sealedPrefix.length)) : null;
  if (!whole || whole.length < ivLength + tagLength) return refused;
  const cipher = { name: 'AES-GCM', iv: whole.subarray(0, ivLength), additionalData: associated(place) };
  try {
    const plain = await crypto.subtle.decrypt(cipher, keys.fields, whole.subarray(ivLength));
    return success(new TextDecoder().decode(plain));
  } catch {
    return refused;
  }
}
