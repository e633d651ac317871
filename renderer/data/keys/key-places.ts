import type { KeyTools } from '#shared/keys/open-ring.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';

/** Where the key ring is kept beside the store, and what opens it. */
export interface KeyPlaces extends KeyTools {
  storage: Pick<StorageService, 'readFile' | 'beginFile' | 'writeFile' | 'commitFile'>;
}

let places: KeyPlaces | null = null;

/** The places of this machine. */
export async function keyPlaces(): Promise<KeyPlaces> {
  places ??= (await import('./machine-places.ts')).machinePlaces;
  return places;
}

/** For tests: other places from now on; null: those of the machine. */
export function placeKeys(at: KeyPlaces | null): void {
  places = at;
}
