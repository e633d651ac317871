import { type Outcome, success } from '#shared/model/problem.ts';
import { type DeviceList, deviceListSchema, doneSchema } from '#shared/sync/account-messages.ts';
import { deviceOf } from '../../change/device.ts';
import { database } from '../../database.ts';
import { askAsSpeaker } from './ask-as-speaker.ts';

/** The computers that the one who works here may see; `own`: id of this one. */
export async function listDevices(): Promise<Outcome<DeviceList & { own: string }>> {
  const listed = await askAsSpeaker('/api/v1/devices', deviceListSchema);
  return listed.ok ? success({ ...listed.value, own: await deviceOf(database) }) : listed;
}

/** Shuts a computer out for good. Problems: `deviceUnknown`, `notAllowed`, those of `askServer`. */
export const revokeDevice = (id: string): Promise<Outcome<object>> =>
  askAsSpeaker(`/api/v1/devices/${encodeURIComponent(id)}/revoke`, doneSchema, {});
