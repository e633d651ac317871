import { attendanceReference } from '#shared/documents/official/papers/attendance-reference.ts';
import { commissionProtocolOfCourse } from '#shared/documents/official/papers/commission-protocol-of-course.ts';
import type { CourseTrainee } from '#shared/documents/official/papers/course-trainee.ts';
import { employerNotice } from '#shared/documents/official/papers/employer-notice.ts';
import { expulsionOrder } from '#shared/documents/official/papers/expulsion-order.ts';
import { decisionOfCommission } from '#shared/model/course/commission-decision.ts';
import type {
  OfficialDocument,
  OfficialDocumentKind,
  Signatory,
} from '#shared/model/development/official-document.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { database } from '../../database.ts';
import { countedVotes, writtenFact, writtenLines } from '../../development/written-facts.ts';
import { standingPerson } from '../../people/standing-person.ts';
import type { CoursePaper } from '../papers/course-papers.ts';
import { readNamedCourse } from '../papers/listed-groups.ts';

/** Whom and which course a trainee's paper is about. Problem: `traineeMissing`. */
async function readCourseTrainee(enrolmentId: string): Promise<Outcome<CourseTrainee>> {
  const enrolment = await database.enrolments.get(enrolmentId);
  const person = enrolment && (await database.people.get(enrolment.personId));
  const course = enrolment && (await readNamedCourse(enrolment.intakeId));
  if (!enrolment || !person || !course) return failure('traineeMissing');
  const standing = await standingPerson(person);
  // Whom no letter brought may have it in the own record only.
  const employer = enrolment.employer.trim() || standing.employer;
  return success({ ...course, trainee: { name: personName(standing), employer } });
}

/** Number and date of the trainee's newest signed paper of a kind. */
async function signedPaper(ownerId: string, kind: OfficialDocumentKind) {
  const papers = await database.officialDocuments.where({ ownerId }).toArray();
  const paper = paperOf(
    papers.filter(({ signedOn }) => signedOn !== null),
    kind,
  );
  return paper ? { number: paper.number, date: paper.date } : null;
}

const named = ({ signatories }: OfficialDocument, part: Signatory['part']): Signatory | undefined =>
  signatories.find((one) => one.part === part && one.name.trim() !== '');

/** The reference of who did not pass (O10-31). */
export const referencePaper: CoursePaper = {
  read: async (enrolmentId) => {
    const about = await readCourseTrainee(enrolmentId);
    if (!about.ok) return about;
    return success(({ frame }) => success(attendanceReference(about.value, frame)));
  },
};

/** The decision of the commission on trainees' applications (O10-31, O10-32). */
export const commissionPaper: CoursePaper = {
  read: async (enrolmentId) => {
    const about = await readCourseTrainee(enrolmentId);
    if (!about.ok) return about;
    return success(({ record, frame }) => {
      const said = {
        ...{ decision: decisionOfCommission(record), reason: writtenFact(record, 'reason') },
        ...{ spoke: writtenLines(record, 'spoke'), votes: countedVotes(record) },
      };
      return success(commissionProtocolOfCourse({ ...about.value, ...said }, frame));
    });
  },
  // The commission of the last time.
  people: async (enrolmentId) => {
    const [intakeId = ''] = enrolmentId.split(':');
    const intake = await database.intakes.get(intakeId);
    if (!intake) return [];
    const { programmeId } = intake;
    const papers = await database.officialDocuments.where({ programmeId }).toArray();
    return paperOf(papers, 'commissionProtocol')?.signatories ?? [];
  },
};

/** The order to expel (O10-32): the step of the expulsion signs it. */
export const expulsionPaper: CoursePaper = {
  read: async (enrolmentId) => {
    const about = await readCourseTrainee(enrolmentId);
    if (!about.ok) return about;
    const protocol = await signedPaper(enrolmentId, 'commissionProtocol');
    return success(({ frame }) => expulsionOrder({ ...about.value, protocol }, frame));
  },
};

/** The notice to the employer (O10-32). */
export const noticePaper: CoursePaper = {
  read: async (enrolmentId) => {
    const about = await readCourseTrainee(enrolmentId);
    if (!about.ok) return about;
    const order = await signedPaper(enrolmentId, 'expulsionOrder');
    const protocol = await signedPaper(enrolmentId, 'commissionProtocol');
    return success(({ record, frame }) => {
      const person = named(record, 'executor');
      const executor = person ? { name: person.name, phone: writtenFact(record, 'phone') } : null;
      return success(employerNotice({ ...about.value, order, protocol, executor }, frame));
    });
  },
};
