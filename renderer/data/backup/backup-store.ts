import { database } from '../database.ts';
import { keyPlaces } from '../keys/key-places.ts';
import { openKeys } from '../keys/keys.ts';
import type { BackupStore } from './collect-backup.ts';

/** The store of this computer. */
export async function machineStore(): Promise<BackupStore> {
  const { platform } = await import('#renderer/platform/current.ts');
  const { storage } = platform;
  const needsKeys = (await database.attachments.count()) > 0 || (await database.meta.get('keyRing'));
  const keys = needsKeys ? await openKeys() : null;
  const open = keys?.ok ? keys.value : null;
  return {
    db: database,
    storage,
    tools: await keyPlaces(),
    attachments: open && { storage, key: open.attachments, secret: open.attachmentSecret },
  };
}
