import { PermittedPart } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { TraineeStanding } from '#renderer/data/courses/outcomes/read-standing.ts';
import { takeEnrolmentStep } from '#renderer/data/courses/outcomes/take-enrolment-step.ts';
import type { CoursePaperKind } from '#renderer/data/courses/papers/course-paper-rules.ts';
import { signPaper } from '#renderer/data/development/papers.ts';
import { writtenFact } from '#renderer/data/development/written-facts.ts';
import type { Problem } from '#shared/model/problem.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { CoursePaperPart, type Signing } from '../papers/course-paper-part.tsx';

interface PapersProps {
  kind: CoursePaperKind;
  found: TraineeStanding;
  signing: Signing;
}

/** A trainee's papers of one kind, for whoever may write papers of intakes. */
function Papers({ kind, found, signing }: PapersProps) {
  const permission = usePermission(
    { table: 'officialDocuments', kind: 'create', recordId: '' },
    { paperKind: kind, ownerTable: 'enrolments' },
  );
  return (
    <PermittedPart permission={permission}>
      <CoursePaperPart kind={kind} ownerId={found.enrolment.id} signing={signing} />
    </PermittedPart>
  );
}

/** Signed without a step: the paper says what is so already. */
const plain: Signing = { missing: [], sign: (paper, on, file) => signPaper(paper, on, file) };

type FoundProps = Pick<PapersProps, 'found'>;

export const ReferencePapers = ({ found }: FoundProps) => (
  <Papers kind="attendanceReference" found={found} signing={plain} />
);

export const CommissionPapers = ({ found }: FoundProps) => (
  <Papers kind="commissionProtocol" found={found} signing={plain} />
);

export const NoticePapers = ({ found }: FoundProps) => (
  <Papers kind="employerNotice" found={found} signing={plain} />
);

/** The order to expel: its signature is the step; why, is said by the decision that it rests on (O10-32). */
export function ExpulsionPapers({ found, problem }: FoundProps & { problem: Problem | null }) {
  const { enrolment, facts } = found;
  const protocol = paperOf(facts.documents, 'commissionProtocol');
  const note = protocol ? writtenFact(protocol, 'reason') : '';
  const signing: Signing = {
    missing: problem ? [problem] : [],
    sign: ({ id }, on, file) =>
      takeEnrolmentStep(enrolment.id, 'expel', { on, note, signed: { documentId: id, file } }),
  };
  return <Papers kind="expulsionOrder" found={found} signing={signing} />;
}
