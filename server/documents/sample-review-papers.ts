import { repealOrder, updateOrder } from '#shared/documents/official/papers/review-orders.ts';
import { reviewProtocol } from '#shared/documents/official/papers/review-protocol.ts';
import { versionComparison } from '#shared/documents/official/papers/version-comparison.ts';
import type { ReviewDecision } from '#shared/model/development/review-decision.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { approval, frame, made, type SamplePaper, versions } from './sample-facts.ts';
import { samplePeople } from './sample-people.ts';

/** The protocol of the review by what it decides; a programme that is kept has no other paper. */
const protocolOf = (document: string, decision: ReviewDecision): SamplePaper => ({
  document,
  clause: 'O10-14',
  make: (content, language) =>
    made(
      reviewProtocol(
        {
          programme: content.programme,
          acts: sampleAnalysis[language].acts,
          monitoringFindings: sampleAnalysis[language].monitoringFindings,
          decision,
          reason: sampleAnalysis[language][decision === 'keep' ? 'keepReason' : 'reviewReason'],
        },
        frame(content, language, {
          number: '2',
          date: '2029-05-14',
          signatories: samplePeople[language].authors,
        }),
      ),
    ),
});

/** The papers of the review three years later (O10-14). */
export const sampleReviewPapers: readonly SamplePaper[] = [
  protocolOf('review-protocol', 'update'),
  protocolOf('review-protocol-kept', 'keep'),
  {
    document: 'update-order',
    clause: 'O10-14',
    make: (content, language) =>
      made(
        updateOrder(
          {
            programme: content.programme,
            protocol: { number: '2', date: '2029-05-14' },
            approval,
            term: { from: '2029-05-21', until: '2029-08-31' },
            responsible: samplePeople[language].responsible.slice(0, 1),
            control: null,
          },
          // Not signed yet: number and date are lines to fill in.
          frame(content, language),
        ),
      ),
  },
  {
    document: 'repeal-order',
    clause: 'O10-14',
    make: (content, language) =>
      made(
        repealOrder(
          {
            programme: content.programme,
            protocol: { number: '2', date: '2029-05-14' },
            approval,
            repealedFrom: '2029-06-01',
            control: null,
          },
          frame(content, language, { number: '48', date: '2029-05-18' }),
        ),
      ),
  },
  {
    document: 'version-comparison',
    clause: 'O10-14',
    make: (content, language) =>
      versionComparison({ programme: content.programme, ...versions(content) }, frame(content, language)),
  },
];
