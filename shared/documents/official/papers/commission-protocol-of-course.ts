import type { CommissionDecision } from '#shared/model/course/commission-decision.ts';
import { beginPaper, type OfficialPaper, type PaperFrame, type PaperWriting } from '../paper.ts';
import { protocolPaper, type Votes } from '../protocol.ts';
import { type Signer, signersOf } from '../signatures.ts';
import { type CourseTrainee, traineeValues } from './course-trainee.ts';

/** A meeting of the commission on the applications of trainees (O10-31, O10-32). */
export interface CommissionProtocolData extends CourseTrainee {
  decision: CommissionDecision;
  /** What the trainee asks for, or which terms were not kept; empty while nobody said it. */
  reason: string;
  /** What was said, a paragraph each. */
  spoke: readonly string[];
  votes: Votes | null;
}

/** What is decided, a sentence each. */
function decided(decision: CommissionDecision, { texts }: PaperWriting): string[] {
  const { expel1, expel2, expel3, ...others } = texts.commissionProtocol.decided;
  return decision === 'expel' ? [expel1, expel2, expel3] : [others[decision]];
}

const nobody: Signer = { name: '', post: '' };

/** The protocol of the commission on the applications of trainees, on which an expulsion rests (O10-32). */
export function commissionProtocolOfCourse(data: CommissionProtocolData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.commissionProtocol;
  const { decision, reason, spoke, votes } = data;
  const values = traineeValues(data, writing);
  const [chair = nobody] = signersOf(writing, 'chair');
  const [secretary = nobody] = signersOf(writing, 'secretary');
  const members = signersOf(writing, 'member');
  const heard = [
    say(words.heard[decision], values),
    ...(reason.trim() ? [say(words.reason, { reason })] : []),
  ];
  return protocolPaper(writing, {
    body: say(words.body, values),
    ...{ chair, secretary, present: members },
    agenda: [say(words.agenda[decision], values)],
    points: [
      {
        ...{ heard: heard.join('\n'), spoke },
        decided: decided(decision, writing).map((text) => say(text, values)),
        votes: votes ?? undefined,
      },
    ],
    signers: [
      { post: words.chairSigns, name: chair.name },
      ...members.map(({ name }) => ({ post: words.memberSigns, name })),
      { post: words.secretarySigns, name: secretary.name },
    ],
  });
}
