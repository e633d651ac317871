import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { orderPaper } from '../order.ts';
import { beginPaper, type OfficialPaper, type PaperFrame } from '../paper.ts';
import { type CourseTrainee, traineeValues } from './course-trainee.ts';
import type { NamedPaper } from './named-paper.ts';

/** The order to expel a trainee: on the decision of the commission, and not without it. */
export interface ExpulsionOrderData extends CourseTrainee {
  protocol: NamedPaper | null;
}

/** The director's order to expel a trainee who did not keep the terms (O10-32). Problem: `expulsionWithoutProtocol`. */
export function expulsionOrder(data: ExpulsionOrderData, frame: PaperFrame): Outcome<OfficialPaper> {
  const { protocol } = data;
  if (!protocol) return failure('expulsionWithoutProtocol', undefined, 'O10-32');
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const { subject, preamble, expel, notify, basis } = texts.expulsionOrder;
  const values = {
    ...traineeValues(data, writing),
    legalBasis: texts.enrolmentOrder.legalBasis,
    ...{ protocolDate: protocol.date, protocolNumber: protocol.number },
  };
  return success(
    orderPaper(writing, {
      ...{ subject, preamble: say(preamble, values) },
      items: [say(expel, values), notify],
      basis: say(basis, values),
    }),
  );
}
