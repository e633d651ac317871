import { approvalOrder } from '#shared/documents/official/papers/approval-order.ts';
import { councilProtocol } from '#shared/documents/official/papers/council-protocol.ts';
import { coverLetter } from '#shared/documents/official/papers/cover-letter.ts';
import { developmentOrder } from '#shared/documents/official/papers/development-order.ts';
import { needsProtocol } from '#shared/documents/official/papers/needs-protocol.ts';
import { packageList } from '#shared/documents/official/papers/package-list.ts';
import { remarksSummary } from '#shared/documents/official/papers/remarks-summary.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { sampleBlanks } from './sample-blanks.ts';
import { sampleCertificates } from './sample-certificates.ts';
import { sampleCoursePapers } from './sample-courses.ts';
import { sampleDefencePapers } from './sample-defences.ts';
import { sampleEnrolmentPapers } from './sample-enrolment.ts';
import { sampleEstimate } from './sample-estimate.ts';
import {
  approval,
  council,
  discussion,
  frame,
  items,
  link,
  made,
  order,
  protocol,
  type SamplePaper,
} from './sample-facts.ts';
import { sampleLessonPapers } from './sample-lessons.ts';
import { sampleOutcomePapers } from './sample-outcomes.ts';
import { samplePeople } from './sample-people.ts';
import { sampleRegisters } from './sample-registers.ts';
import { sampleRemarks } from './sample-remarks.ts';
import { sampleReviewPapers } from './sample-review-papers.ts';
import { sampleSurveyPapers } from './sample-survey.ts';

/** Every official paper of the way of a programme, O10-5 to O10-14, and of courses, with invented people and figures. */
export const samplePapers: readonly SamplePaper[] = [
  {
    document: 'needs-protocol',
    clause: 'O10-5',
    make: (content, language) =>
      made(
        needsProtocol(
          { programme: content.programme, ...sampleAnalysis[language] },
          frame(content, language, { ...protocol, signatories: samplePeople[language].authors }),
        ),
      ),
  },
  {
    document: 'development-order',
    clause: 'O10-6',
    make: (content, language) =>
      made(
        developmentOrder(
          {
            programme: content.programme,
            protocol,
            term: { from: '2026-02-19', until: '2026-04-29' },
            responsible: samplePeople[language].responsible,
            control: samplePeople[language].deputy,
          },
          frame(content, language, order),
        ),
      ),
  },
  {
    document: 'remarks-summary',
    clause: 'O10-9',
    make: (content, language) =>
      remarksSummary(
        { programme: content.programme, term: discussion, link, remarks: sampleRemarks[language] },
        frame(content, language, { signatories: [samplePeople[language].executor] }),
      ),
  },
  {
    document: 'council-protocol',
    clause: 'O10-11',
    make: (content, language) =>
      councilProtocol(
        {
          programme: content.programme,
          decision: 'approve',
          speaker: samplePeople[language].executor,
          spoke: [],
          votes: { for: 4, against: 0, abstained: 1 },
          invited: samplePeople[language].authors,
          otherQuestions: [],
        },
        frame(content, language, { ...council, signatories: samplePeople[language].council }),
      ),
  },
  {
    document: 'cover-letter',
    clause: 'O10-11',
    make: (content, language) =>
      coverLetter(
        {
          programme: content.programme,
          addressee: content.organisation.letterhead.superior,
          replyTo: null,
          councilProtocol: council,
          developmentOrder: order,
          discussion,
          link,
          items,
          executor: { name: samplePeople[language].executor.name, phone: '+7 7172 00-00-01' },
        },
        frame(content, language, { number: '01-17/84', date: '2026-05-21' }),
      ),
  },
  {
    document: 'package-list',
    clause: 'O10-11',
    make: (content, language) =>
      packageList(
        { programme: content.programme, items },
        frame(content, language, { signatories: [samplePeople[language].executor] }),
      ),
  },
  {
    document: 'approval-order',
    clause: 'O10-13',
    make: (content, language) =>
      made(
        approvalOrder(
          { programme: content.programme, conclusion: { number: '7', date: '2026-07-01' }, control: null },
          frame(content, language, approval),
        ),
      ),
  },
  ...sampleReviewPapers,
  ...sampleRegisters,
  ...sampleCoursePapers,
  ...sampleDefencePapers,
  ...sampleSurveyPapers,
  ...sampleLessonPapers,
  sampleEstimate,
  ...sampleEnrolmentPapers,
  ...sampleOutcomePapers,
  ...sampleBlanks,
  ...sampleCertificates,
];
