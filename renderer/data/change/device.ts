import type { Database } from '../database.ts';

const known = new WeakMap<Database, string>();

/** The id of this computer (in a browser: of this profile), made once and kept in the store. */
export async function deviceOf(db: Database): Promise<string> {
  const cached = known.get(db);
  if (cached) return cached;
  const device = await db.transaction('rw', db.meta, async () => {
    const stored = await db.meta.get('device');
    if (stored) return stored.value;
    const made = crypto.randomUUID();
    await db.meta.put({ key: 'device', value: made });
    return made;
  });
  known.set(db, device);
  return device;
}

/** Gives this computer another id, since another computer has the one that it had. */
export async function newDevice(db: Database, device: string): Promise<{ former: string; device: string }> {
  const former = await deviceOf(db);
  await db.meta.put({ key: 'device', value: device });
  known.set(db, device);
  return { former, device };
}
