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
import { type NamedResearch, researchTables } from './research-facts.ts';

/** The analysis of needs as its protocol tells it. */
export interface NeedsProtocolData {
  programme: NamedProgramme;
  acts: readonly NamedAct[];
  researches: readonly NamedResearch[];
}

/**
 * The protocol of the needs analysis (O10-5): acts, research, decision; signed by the authors of the analyses and by
 * the director, who must be named. Problems: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export function needsProtocol(data: NeedsProtocolData, frame: PaperFrame): Outcome<OfficialPaper> {
  const writing = beginPaper(frame);
  const missing = signatoriesMissing(writing, 'O10-5');
  if (missing) return missing;
  const { say, texts } = writing;
  const words = texts.needsProtocol;
  const values = programmeValues(data.programme, writing);
  const signers = [...signersOf(writing, 'author', 'member'), headOf(writing)];
  return success(
    protocolPaper(writing, {
      subject: say(words.subject, values),
      present: signers,
      agenda: [words.agendaActs, words.agendaNeeds],
      points: [
        {
          heading: words.actsHeading,
          blocks: [...paragraphs('body', words.actsIntro), ...actsTable(data.acts, writing)],
          decided: [],
        },
        {
          heading: words.needsHeading,
          blocks: [...paragraphs('body', words.needsIntro), ...researchTables(data.researches, writing)],
          decided: [],
        },
        { decided: [words.decision1, words.decision2, words.decision3].map((text) => say(text, values)) },
      ],
      signers,
    }),
  );
}
