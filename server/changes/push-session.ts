import type { UserRole } from '#shared/model/user.ts';

/** Who hands changes over: a device on which someone is signed in. */
export interface PushSession {
  organisation: string;
  account: string;
  role: UserRole;
  device: string;
}
