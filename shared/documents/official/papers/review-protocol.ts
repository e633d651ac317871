import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  programmeValues,
} from '../paper.ts';
import { protocolPaper } from '../protocol.ts';
import { headOf, signersOf } from '../signatures.ts';
import { paragraphs } from '../text-blocks.ts';
import { actsTable, type NamedAct } from './acts-table.ts';
import { signatoriesMissing } from './protocol-signatories.ts';

/** The review of an approved programme as its protocol tells it (O10-14). */
export interface ReviewProtocolData {
  programme: NamedProgramme;
  acts: readonly NamedAct[];
  /** What the monitorings showed; a line is a paragraph. */
  monitoringFindings: string;
  decision: ReviewDecision;
  reason: string;
}

/**
 * The protocol of the analysis before a programme is updated, repealed or kept as it is (O10-14). The last one is
 * decided here, and the protocol says so; the others by an order. Problems: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export function reviewProtocol(data: ReviewProtocolData, frame: PaperFrame): Outcome<OfficialPaper> {
  const writing = beginPaper(frame);
  const missing = signatoriesMissing(writing, 'O10-14');
  if (missing) return missing;
  const { say, texts } = writing;
  const words = texts.review;
  const values = programmeValues(data.programme, writing);
  const signers = [...signersOf(writing, 'author', 'member'), headOf(writing)];
  return success(
    protocolPaper(writing, {
      subject: say(words.subject, values),
      present: signers,
      agenda: [texts.needsProtocol.agendaActs, words.agendaMonitoring, words.agendaDecision],
      points: [
        {
          heading: texts.needsProtocol.actsHeading,
          blocks: [...paragraphs('body', texts.needsProtocol.actsIntro), ...actsTable(data.acts, writing)],
          decided: [],
        },
        {
          heading: words.monitoringHeading,
          blocks: paragraphs('body', data.monitoringFindings),
          decided: [],
        },
        {
          heading: words.decisionHeading,
          blocks: data.reason.trim() ? paragraphs('body', say(words.reason, { reason: data.reason })) : [],
          decided: [
            say(words.decisions[data.decision], values),
            ...(data.decision === 'keep' ? [words.byProtocol, words.reviewedAgain] : [words.byOrder]),
          ],
        },
      ],
      signers,
    }),
  );
}
