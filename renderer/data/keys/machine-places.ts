import { platform } from '#renderer/platform/current.ts';
import { derivePasswordKey } from './derive-password-key.ts';
import type { KeyPlaces } from './key-places.ts';

export const machinePlaces: KeyPlaces = {
  storage: platform.storage,
  derive: derivePasswordKey,
  sealSecret: (secret) => platform.sealSecret(secret),
  openSecret: (sealed) => platform.openSecret(sealed),
};
