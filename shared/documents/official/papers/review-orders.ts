import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { orderPaper } from '../order.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
  programmeValues,
} from '../paper.ts';
import type { Signer } from '../signatures.ts';
import { type NamedPaper, type Term, wrongTerm } from './named-paper.ts';
import { type ResponsiblePerson, responsiblePeople } from './responsible-people.ts';

/** What both orders of a review rest on. */
interface ReviewOrderData {
  programme: NamedProgramme;
  /** The protocol of the review; without it there is no order. */
  protocol: NamedPaper | null;
  /** The order that approved the programme. */
  approval: NamedPaper;
  control: Signer | null;
}

export interface UpdateOrderData extends ReviewOrderData {
  term: Term;
  responsible: readonly ResponsiblePerson[];
}

export interface RepealOrderData extends ReviewOrderData {
  /** The first day without courses of the programme. */
  repealedFrom: PlainDate | null;
}

const valuesOf = (data: ReviewOrderData, protocol: NamedPaper, writing: PaperWriting) => ({
  ...programmeValues(data.programme, writing),
  legalBasis: writing.texts.order.legalBasis,
  protocolDate: protocol.date,
  protocolNumber: protocol.number,
  approvalDate: data.approval.date,
  approvalNumber: data.approval.number,
});

/** The order to update a programme (O10-14). Problems: `orderWithoutProtocol`, `termEndsBeforeItBegins`. */
export function updateOrder(data: UpdateOrderData, frame: PaperFrame): Outcome<OfficialPaper> {
  if (!data.protocol) return failure('orderWithoutProtocol', undefined, 'O10-14');
  const wrong = wrongTerm(data.term, 'O10-14');
  if (wrong) return wrong;
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.updateOrder;
  const values = { ...valuesOf(data, data.protocol, writing), ...data.term };
  const { item, annexes } = responsiblePeople(
    data.responsible,
    { one: words.responsibleOne, many: words.responsibleMany, annexTitle: words.annexTitle },
    writing,
  );
  return success(
    orderPaper(writing, {
      subject: say(words.subject, values),
      preamble: say(words.preamble, values),
      items: [say(words.item1, values), say(words.item2, values), item, words.item4],
      control: data.control ?? undefined,
      basis: say(words.basis, values),
      acquainted: data.responsible,
      annexes,
    }),
  );
}

/** The order to repeal a programme (O10-14). Problem: `orderWithoutProtocol`. */
export function repealOrder(data: RepealOrderData, frame: PaperFrame): Outcome<OfficialPaper> {
  if (!data.protocol) return failure('orderWithoutProtocol', undefined, 'O10-14');
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.repealOrder;
  const values = { ...valuesOf(data, data.protocol, writing), repealedFrom: data.repealedFrom };
  return success(
    orderPaper(writing, {
      subject: say(words.subject, values),
      preamble: say(words.preamble, values),
      items: [say(words.item1, values), say(words.item2, values)],
      control: data.control ?? undefined,
      basis: say(words.basis, values),
    }),
  );
}
