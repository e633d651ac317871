import '#renderer/app/zod-without-eval.ts';
import type { ScryptCost } from '#shared/keys/password-key.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';

self.onmessage = ({ data }: MessageEvent<{ password: string; salt: Uint8Array; cost: ScryptCost }>) => {
  self.postMessage(scryptPasswordKey(data.password, data.salt, data.cost));
};
