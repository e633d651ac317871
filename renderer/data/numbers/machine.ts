import { toBase64 } from '#shared/base64.ts';

/** What tells this machine from another one with a copy of its disk. */
export interface Machine {
  /** A mark that only this machine knows again; null where it keeps no secrets. */
  mark(): Promise<string | null>;
  knows(mark: string): Promise<boolean>;
}

/** The operating system closes a secret for this machine and user; in a browser there is nothing like it. */
export const thisMachine: Machine = {
  async mark() {
    const { platform } = await import('#renderer/platform/current.ts');
    const sealed = await platform.sealSecret(toBase64(crypto.getRandomValues(new Uint8Array(16))));
    return sealed.ok ? sealed.value : null;
  },
  async knows(mark) {
    const { platform } = await import('#renderer/platform/current.ts');
    return (await platform.openSecret(mark)).ok;
  },
};
