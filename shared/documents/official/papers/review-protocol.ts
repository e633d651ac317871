import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { OfficialPaper, PaperFrame } from '../paper.ts';
import { paragraphs } from '../text-blocks.ts';
import { type Analysed, analysisProtocol } from './analysis-protocol.ts';

/** The review of an approved programme as its protocol tells it (O10-14). */
export interface ReviewProtocolData extends Analysed {
  /** What the monitorings showed; a line is a paragraph. */
  monitoringFindings: string;
  decision: ReviewDecision;
  reason: string;
}

/**
 * The protocol of the analysis before a programme is updated, repealed or kept as it is (O10-14). The last one is
 * decided here, and the protocol says so; the others by an order. Problems: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export const reviewProtocol = (data: ReviewProtocolData, frame: PaperFrame): Outcome<OfficialPaper> =>
  analysisProtocol(data, 'O10-14', frame, ({ texts, say }, values) => {
    const words = texts.review;
    return {
      subject: say(words.subject, values),
      agenda: [words.agendaMonitoring, words.agendaDecision],
      points: [
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
    };
  });
