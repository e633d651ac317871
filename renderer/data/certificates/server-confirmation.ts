import { isSignedBy } from '#shared/authenticity/signature.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { certificateHash, registrationText } from '#shared/model/certificates/registration.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { registrationsAnswerSchema } from '#shared/sync/certificate-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { askAsSpeaker } from '../sync/account/ask-as-speaker.ts';

/**
 * Asks the server when it registered a certificate, and proves its signature over the record as it stands here (O10-33).
 * Gives the instant by the server's clock. Problems: those of `askAsSpeaker`, `registrationMissing`,
 * `registrationDiffers` where the server signed something else, `registrationNotProven` where the signature is wrong.
 */
export async function confirmByServer(certificate: Certificate): Promise<Outcome<string>> {
  const body = { version: syncVersion, after: 0, certificateId: certificate.id };
  const asked = await askAsSpeaker('/api/v1/certificates/registrations', registrationsAnswerSchema, body);
  if (!asked.ok) return asked;
  const { publicKey, registrations } = asked.value;
  const said = registrations.find(({ certificateId }) => certificateId === certificate.id);
  const number = certificate.registrationNumber;
  if (!said || publicKey === null) return failure('registrationMissing', { number }, 'O10-33');
  if (said.token !== certificate.token || said.recordHash !== certificateHash(certificate))
    return failure('registrationDiffers', { number }, 'O10-33');
  return isSignedBy(registrationText(said), said.signature, publicKey)
    ? success(said.registeredAt)
    : failure('registrationNotProven', { number }, 'O10-33');
}
