import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { orderPaper } from '../order.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  programmeValues,
} from '../paper.ts';
import type { Signer } from '../signatures.ts';
import { type NamedPaper, type Term, wrongTerm } from './named-paper.ts';
import { type ResponsiblePerson, responsiblePeople } from './responsible-people.ts';

/** The order to develop: what O10-6 has it name, and who does it. */
export interface DevelopmentOrderData {
  programme: NamedProgramme;
  /** The protocol of the needs analysis; without it there is no order. */
  protocol: NamedPaper | null;
  term: Term;
  responsible: readonly ResponsiblePerson[];
  /** Who watches that it is carried out; the director where it is null. */
  control: Signer | null;
}

/**
 * The order to develop a programme (O10-6): terms, title, duration, form of study, on the basis of the protocol.
 * Problems: `orderWithoutProtocol`, `termEndsBeforeItBegins` ({from, until}).
 */
export function developmentOrder(data: DevelopmentOrderData, frame: PaperFrame): Outcome<OfficialPaper> {
  const { protocol, term, control } = data;
  if (!protocol) return failure('orderWithoutProtocol', undefined, 'O10-6');
  const wrong = wrongTerm(term, 'O10-6');
  if (wrong) return wrong;
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.developmentOrder;
  const values = {
    ...programmeValues(data.programme, writing),
    ...term,
    legalBasis: texts.order.legalBasis,
    protocolDate: protocol.date,
    protocolNumber: protocol.number,
  };
  const { item, annexes } = responsiblePeople(
    data.responsible,
    { one: words.responsibleOne, many: words.responsibleMany, annexTitle: words.annexTitle },
    writing,
  );
  const items = [words.item1, words.item2, words.item3].map((text) => say(text, values));
  return success(
    orderPaper(writing, {
      subject: say(words.subject, values),
      preamble: say(words.preamble, values),
      items: [...items, item, words.item5],
      control: control ?? undefined,
      basis: say(words.basis, values),
      acquainted: data.responsible,
      annexes,
    }),
  );
}
