import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
  programmeValues,
} from '../paper.ts';
import { type ProtocolPoint, protocolPaper } from '../protocol.ts';
import { headOf, signersOf } from '../signatures.ts';
import { paragraphs } from '../text-blocks.ts';
import { actsTable, type NamedAct } from './acts-table.ts';

/** The programme that was analysed, and the acts that every analysis begins with. */
export interface Analysed {
  programme: NamedProgramme;
  acts: readonly NamedAct[];
}

/** What stands in one protocol and not in the other: its agenda and points after those of the acts. */
interface OwnWords {
  subject: string;
  agenda: readonly string[];
  points: readonly ProtocolPoint[];
}

/** O10-5 has the protocol of an analysis signed by everyone who did an analysis and by the director. */
function signatoriesMissing(writing: PaperWriting, clause: ClauseId): { ok: false; problem: Problem } | null {
  if (signersOf(writing, 'author').length === 0)
    return failure('protocolWithoutSignatories', undefined, clause);
  return headOf(writing).name.trim() === '' ? failure('protocolWithoutDirector', undefined, clause) : null;
}

/**
 * The protocol of an analysis, that of needs (O10-5) or of a review (O10-14): the acts, then its own points. Problems,
 * by `clause`: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export function analysisProtocol(
  { programme, acts }: Analysed,
  clause: ClauseId,
  frame: PaperFrame,
  ownWords: (writing: PaperWriting, values: ReturnType<typeof programmeValues>) => OwnWords,
): Outcome<OfficialPaper> {
  const writing = beginPaper(frame);
  const missing = signatoriesMissing(writing, clause);
  if (missing) return missing;
  const { agendaActs, actsHeading, actsIntro } = writing.texts.needsProtocol;
  const { subject, agenda, points } = ownWords(writing, programmeValues(programme, writing));
  const signers = [...signersOf(writing, 'author', 'member'), headOf(writing)];
  const actsPoint: ProtocolPoint = {
    heading: actsHeading,
    blocks: [...paragraphs('body', actsIntro), ...actsTable(acts, writing)],
    decided: [],
  };
  return success(
    protocolPaper(writing, {
      subject,
      present: signers,
      agenda: [agendaActs, ...agenda],
      points: [actsPoint, ...points],
      signers,
    }),
  );
}
