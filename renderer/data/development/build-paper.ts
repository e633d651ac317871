import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { OfficialPaper, PaperFrame } from '#shared/documents/official/paper.ts';
import { approvalOrder } from '#shared/documents/official/papers/approval-order.ts';
import { councilProtocol } from '#shared/documents/official/papers/council-protocol.ts';
import { coverLetter } from '#shared/documents/official/papers/cover-letter.ts';
import { developmentOrder } from '#shared/documents/official/papers/development-order.ts';
import { wrongTerm } from '#shared/documents/official/papers/named-paper.ts';
import { needsProtocol } from '#shared/documents/official/papers/needs-protocol.ts';
import type { PackageItem } from '#shared/documents/official/papers/package-items.ts';
import { remarksSummary } from '#shared/documents/official/papers/remarks-summary.ts';
import { repealOrder, updateOrder } from '#shared/documents/official/papers/review-orders.ts';
import { reviewProtocol } from '#shared/documents/official/papers/review-protocol.ts';
import { decisionOfCouncil } from '#shared/model/development/council-decision.ts';
import type { OfficialDocument, OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import { decisionOfProtocol } from '#shared/model/development/review-decision.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { discussionTerm } from './development-facts.ts';
import { isMadePaper, type MadePaperKind } from './paper-rules.ts';
import type { DevelopmentView } from './read-development.ts';
import type { ReviewView } from './read-reviews.ts';
import { countedVotes, writtenFact, writtenLines } from './written-facts.ts';

/** All that a paper of a development is made from. */
export interface PaperSources {
  view: DevelopmentView;
  content: ProgrammeContent;
  calendar: WorkingCalendar;
  /** The review whose papers these are; its view holds what the review looks at. */
  review?: ReviewView;
}

interface Making extends PaperSources {
  record: OfficialDocument;
  frame: PaperFrame;
}

const signedPaper = ({ view }: PaperSources, kind: OfficialDocumentKind) => {
  const signed = view.documents.filter((one) => one.kind === kind && one.signedOn !== null);
  const paper = paperOf(signed, kind);
  return paper ? { number: paper.number, date: paper.date } : null;
};

const unknown = { number: '', date: null };

const fact = ({ record }: Making, name: string): string => writtenFact(record, name);
const dateFact = (making: Making, name: string) => fact(making, name) || null;
const named = ({ record }: Making, part: string) =>
  record.signatories.filter((one) => one.part === part && one.name.trim() !== '');

const responsible = (making: Making) =>
  named(making, 'executor').map(({ name, post }) => ({ name, post, task: '' }));

/** What both orders of a review rest on. */
const reviewBasis = (making: Making) => ({
  programme: making.content.programme,
  protocol: signedPaper(making, 'reviewProtocol'),
  approval: signedPaper(making, 'approvalOrder') ?? unknown,
  control: null,
});

/** The days of the public discussion, as far as they are known. */
function discussionDays({ view, calendar }: PaperSources) {
  const term = discussionTerm(view, calendar);
  const posted = view.steps.findLast(({ event }) => event === 'publishDraft');
  return { from: posted?.on ?? null, until: term?.ok ? term.value.due : null };
}

const discussionLink = ({ view }: PaperSources) =>
  view.steps.findLast(({ event }) => event === 'publishDraft')?.link ?? '';

const directorsOrder = (sources: PaperSources) =>
  signedPaper(sources, 'updateOrder') ?? signedPaper(sources, 'developmentOrder');

/** What goes with the cover letter (O10-11). Its sheets are filled in by hand: the letter is made before the files. */
const packageItems = (sources: PaperSources): PackageItem[] =>
  (
    [
      ['draft', null],
      ['councilProtocol', signedPaper(sources, 'councilProtocol')],
      ['directorsOrder', directorsOrder(sources)],
    ] as const
  ).map(([kind, paper]) => ({ kind, paper, file: '', sheets: null, copies: 1 }));

const makers: Record<MadePaperKind, (making: Making) => Outcome<OfficialPaper>> = {
  needsProtocol: ({ view: { acts, researches }, content: { programme }, frame }) => {
    const wrong = researches.map((one) => wrongTerm(one, 'O10-4')).find((one) => one !== null);
    return wrong ?? needsProtocol({ programme, acts, researches }, frame);
  },
  developmentOrder: (making) =>
    developmentOrder(
      {
        programme: making.content.programme,
        protocol: signedPaper(making, 'needsProtocol'),
        term: { from: dateFact(making, 'from'), until: dateFact(making, 'until') },
        responsible: responsible(making),
        control: null,
      },
      making.frame,
    ),
  remarksSummary: (making) =>
    success(
      remarksSummary(
        {
          programme: making.content.programme,
          term: discussionDays(making),
          link: discussionLink(making),
          remarks: making.view.remarks,
        },
        making.frame,
      ),
    ),
  councilProtocol: (making) =>
    success(
      councilProtocol(
        {
          programme: making.content.programme,
          decision: decisionOfCouncil(making.record),
          speaker: fact(making, 'speaker') ? { name: fact(making, 'speaker'), post: '' } : null,
          spoke: writtenLines(making.record, 'spoke'),
          votes: countedVotes(making.record),
          invited: [],
          otherQuestions: [],
        },
        making.frame,
      ),
    ),
  coverLetter: (making) => {
    const [executor] = named(making, 'executor');
    return success(
      coverLetter(
        {
          programme: making.content.programme,
          addressee: making.content.organisation.letterhead.superior,
          replyTo: null,
          councilProtocol: signedPaper(making, 'councilProtocol') ?? unknown,
          developmentOrder: directorsOrder(making) ?? unknown,
          discussion: discussionDays(making),
          link: discussionLink(making),
          items: packageItems(making),
          executor: executor ? { name: executor.name, phone: fact(making, 'phone') } : null,
        },
        making.frame,
      ),
    );
  },
  approvalOrder: (making) =>
    approvalOrder(
      {
        programme: making.content.programme,
        conclusion: signedPaper(making, 'expertConclusion'),
        control: null,
      },
      making.frame,
    ),
  reviewProtocol: (making) =>
    reviewProtocol(
      {
        programme: making.content.programme,
        acts: making.view.acts,
        monitoringFindings: making.review?.review.monitoringFindings ?? '',
        decision: decisionOfProtocol(making.record),
        reason: fact(making, 'reason'),
      },
      making.frame,
    ),
  updateOrder: (making) =>
    updateOrder(
      {
        ...reviewBasis(making),
        term: { from: dateFact(making, 'from'), until: dateFact(making, 'until') },
        responsible: responsible(making),
      },
      making.frame,
    ),
  repealOrder: (making) =>
    repealOrder({ ...reviewBasis(making), repealedFrom: dateFact(making, 'repealedFrom') }, making.frame),
};

/** Only what a person wrote of the paper's own places. */
const placeTexts = (texts: OfficialDocument['texts']) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !name.startsWith('fact.')));

/**
 * The paper as it stands, made from what is known: what a person wrote in it goes before what the program proposes.
 * Problems: those of the paper's maker; `paperNotMade` for one that is written elsewhere.
 */
export function buildPaper(record: OfficialDocument, sources: PaperSources): Outcome<OfficialPaper> {
  if (!isMadePaper(record.kind)) return failure('paperNotMade');
  const frame: PaperFrame = {
    ...record,
    texts: placeTexts(record.texts),
    organisation: sources.content.organisation,
  };
  return makers[record.kind]({ ...sources, record, frame });
}
