import { numericDate, type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { Certificate, CertificateAnnulment } from '#shared/model/certificates/certificate.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import { inTurn } from '../courses/in-turn.ts';
import { flush } from '../pending-saves.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { standingCertificate } from './replace.ts';

/** What an order says that annuls a certificate. */
export type AnnulWords = Pick<CertificateAnnulment, 'orderNumber' | 'orderDate' | 'reason'>;

/** The day of the order, where all is said that annuls. */
function checkedOrder(
  { orderNumber, orderDate, reason }: AnnulWords,
  issuedOn: PlainDate,
): Outcome<PlainDate> {
  const refused = (code: string, params?: Problem['params']) => failure(code, params, 'O10-30');
  if (orderNumber.trim() === '' || orderDate === null) return refused('annulOrderMissing');
  const date = numericDate(orderDate);
  if (orderDate > todayIn(Date.now())) return refused('annulInFuture', { date });
  if (orderDate < issuedOn) return refused('annulBeforeIssue', { date, issued: numericDate(issuedOn) });
  return reason.trim() === '' ? refused('annulReasonMissing') : success(orderDate);
}

const recordOf = ({ id: certificateId }: Certificate, words: AnnulWords, annulledOn: PlainDate) => ({
  ...{ id: crypto.randomUUID(), certificateId, annulledOn, orderDate: words.orderDate },
  ...{ orderNumber: words.orderNumber.trim(), reason: words.reason.trim() },
  createdAt: new Date().toISOString(),
});

/**
 * Annuls a certificate by an order, from the day of the order on; the certificate itself stays as it is. Problems: those
 * of `standingCertificate`, `annulOrderMissing`, `annulInFuture`, `annulBeforeIssue`, `annulReasonMissing`,
 * `exportUnsaved`, those of a write that was not stored.
 */
export async function annulCertificate(id: string, words: AnnulWords): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  return inTurn(async () => {
    const found = await standingCertificate(id);
    if (!found.ok) return found;
    const order = checkedOrder(words, found.value.issuedOn);
    if (!order.ok) return order;
    const record = recordOf(found.value, words, order.value);
    const scope = found.value.intakeId ?? id;
    return written(() => act(scope, [{ table: 'certificateAnnulments', kind: 'create', record }]), null);
  });
}
