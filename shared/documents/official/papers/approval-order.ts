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
import { paragraphs } from '../text-blocks.ts';
import type { NamedPaper } from './named-paper.ts';

/** The order that approves a programme after the Expert Council agreed (O10-13). */
export interface ApprovalOrderData {
  programme: NamedProgramme;
  /** The Expert Council's decision that agreed; without it there is no order. */
  conclusion: NamedPaper | null;
  control: Signer | null;
}

/** The approving order (O10-13), with the programme as its annex. Problem: `orderWithoutConclusion`. */
export function approvalOrder(data: ApprovalOrderData, frame: PaperFrame): Outcome<OfficialPaper> {
  const { conclusion } = data;
  if (!conclusion) return failure('orderWithoutConclusion', undefined, 'O10-13');
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.approvalOrder;
  const values = {
    ...programmeValues(data.programme, writing),
    legalBasis: texts.order.legalBasis,
    conclusionDate: conclusion.date,
    conclusionNumber: conclusion.number,
  };
  return success(
    orderPaper(writing, {
      subject: say(words.subject, values),
      preamble: say(words.preamble, values),
      items: [words.item1, words.item2, words.item3].map((text) => say(text, values)),
      control: data.control ?? undefined,
      basis: say(words.basis, values),
      annexes: [{ title: say(words.annexTitle, values), blocks: paragraphs('body', words.annexText) }],
    }),
  );
}
