import type { Point, PushAnswer } from '#shared/sync/messages.ts';
import type { SyncPlace } from '../../change/sync-place.ts';

/**
 * Follows what the server answers while this computer hands over its changes for the first time. As long as the
 * server's log holds nothing but them, the answer is its end: all before it is known here and need not be read.
 */
export function aloneInLog({ point, pushed, formerDevices, floors }: SyncPlace) {
  let alone = point === null && pushed.id === null && formerDevices.length === 0 && !floors;
  let met = 0;
  return ({ results, last }: PushAnswer): Point | null => {
    const taken = results.filter((result) => result.taken);
    alone &&= taken.every(({ seq }, index) => seq === met + index + 1);
    met += taken.length;
    const end = taken.at(-1);
    return alone && end && last === met ? { seq: end.seq, id: end.id } : null;
  };
}
