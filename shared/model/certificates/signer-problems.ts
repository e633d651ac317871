import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { failure, type Problem } from '../problem.ts';
import type { CertificateSigner } from './certificate.ts';

/**
 * What is missing of who signs (O10-33): the name, the post, and of one who acts for the director the order that
 * appoints, which is not later than the issue.
 */
export function signerProblems(signer: CertificateSigner, issuedOn: PlainDate): Problem[] {
  const { name, post, acting, orderNumber, orderDate } = signer;
  const problem = (code: string, params?: Problem['params']) => failure(code, params, 'O10-33').problem;
  const found: Problem[] = [];
  if (name.trim() === '') found.push(problem('signerNameMissing'));
  if (post.kk.trim() === '' || post.ru.trim() === '') found.push(problem('signerPostMissing'));
  if (!acting) return found;
  if (orderNumber.trim() === '' || orderDate === null) found.push(problem('actingWithoutOrder'));
  else if (orderDate > issuedOn)
    found.push(problem('actingOrderLater', { date: numericDate(orderDate), issued: numericDate(issuedOn) }));
  return found;
}
