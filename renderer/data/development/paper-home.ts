import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { isCoursePaper } from '../courses/papers/course-paper-rules.ts';

/**
 * What a paper is at home in: its changes stand in the history of that, and its signed file is attached to it. The
 * programme; of a paper of an intake, or of a trainee in one (`intakeId:personId`), the intake.
 */
export function paperHome({ kind, ownerId, programmeId }: OfficialDocument): string {
  if (!isCoursePaper(kind)) return programmeId;
  const [intakeId = ownerId] = ownerId.split(':');
  return intakeId;
}
