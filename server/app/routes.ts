import type { Route } from './route.ts';
import { beginNumbersRoute } from './routes/begin-numbers.ts';
import { closeTestRoomRoute } from './routes/close-test-room.ts';
import { commonPointRoute } from './routes/common-point.ts';
import { createAccountRoute } from './routes/create-account.ts';
import { disableAccountRoute } from './routes/disable-account.ts';
import { draftsRoute } from './routes/drafts.ts';
import { healthRoute } from './routes/health.ts';
import { leaseRoute } from './routes/lease.ts';
import { listAccountsRoute } from './routes/list-accounts.ts';
import { listAuditRoute } from './routes/list-audit.ts';
import { listDevicesRoute } from './routes/list-devices.ts';
import { listNumbersRoute } from './routes/list-numbers.ts';
import { listRegistrationsRoute } from './routes/list-registrations.ts';
import { loginRoute } from './routes/login.ts';
import { logoutRoute } from './routes/logout.ts';
import { metricsRoute } from './routes/metrics.ts';
import { openTestRoomRoute } from './routes/open-test-room.ts';
import { passwordRoute } from './routes/password.ts';
import { pokeRoute } from './routes/poke.ts';
import { publishDraftRoute } from './routes/publish-draft.ts';
import { pullRoute } from './routes/pull.ts';
import { pushRoute } from './routes/push.ts';
import { readAttachmentRoute } from './routes/read-attachment.ts';
import { readTestRoomRoute } from './routes/read-test-room.ts';
import { recordsRoute } from './routes/records.ts';
import { renewDeviceRoute } from './routes/renew-device.ts';
import { resetPasswordRoute } from './routes/reset-password.ts';
import { revokeDeviceRoute } from './routes/revoke-device.ts';
import { saltRoute } from './routes/salt.ts';
import { sessionRoute } from './routes/session.ts';
import { storedAttachmentsRoute } from './routes/stored-attachments.ts';
import { tellNumbersRoute } from './routes/tell-numbers.ts';
import { writeAttachmentRoute } from './routes/write-attachment.ts';

/** Every endpoint of the server. A test holds that each has its row in the table of who is answered. */
export const routes: readonly Route[] = [
  healthRoute,
  metricsRoute,
  saltRoute,
  loginRoute,
  logoutRoute,
  sessionRoute,
  passwordRoute,
  listAccountsRoute,
  createAccountRoute,
  resetPasswordRoute,
  disableAccountRoute,
  listDevicesRoute,
  revokeDeviceRoute,
  listAuditRoute,
  pushRoute,
  pullRoute,
  recordsRoute,
  commonPointRoute,
  renewDeviceRoute,
  leaseRoute,
  listNumbersRoute,
  beginNumbersRoute,
  tellNumbersRoute,
  storedAttachmentsRoute,
  writeAttachmentRoute,
  readAttachmentRoute,
  pokeRoute,
  draftsRoute,
  publishDraftRoute,
  openTestRoomRoute,
  readTestRoomRoute,
  closeTestRoomRoute,
  listRegistrationsRoute,
];
