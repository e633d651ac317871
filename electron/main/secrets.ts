import { safeStorage } from 'electron';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** Whether the operating system really keeps secrets: Linux without a keyring would only disguise them. */
function keepsSecrets(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** The secret in base64, closed for everybody but this user of the operating system. Problem: `secretsUnavailable`. */
export function sealSecret(secret: string): Outcome<string> {
  if (!keepsSecrets()) return failure('secretsUnavailable');
  return success(safeStorage.encryptString(secret).toString('base64'));
}

/** Problem: `secretsUnavailable`, also for what another computer or another of its users sealed. */
export function openSecret(sealed: string): Outcome<string> {
  if (!keepsSecrets()) return failure('secretsUnavailable');
  try {
    return success(safeStorage.decryptString(Buffer.from(sealed, 'base64')));
  } catch {
    return failure('secretsUnavailable');
  }
}
