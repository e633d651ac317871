import type { Outcome } from '#shared/model/problem.ts';
import type { OfficialPaper, PaperFrame } from '../paper.ts';
import { paragraphs } from '../text-blocks.ts';
import { type Analysed, analysisProtocol } from './analysis-protocol.ts';
import { type NamedResearch, researchTables } from './research-facts.ts';

/** The analysis of needs as its protocol tells it. */
export interface NeedsProtocolData extends Analysed {
  researches: readonly NamedResearch[];
}

/**
 * The protocol of the needs analysis (O10-5): acts, research, decision; signed by the authors of the analyses and by
 * the director, who must be named. Problems: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export const needsProtocol = (data: NeedsProtocolData, frame: PaperFrame): Outcome<OfficialPaper> =>
  analysisProtocol(data, 'O10-5', frame, (writing, values) => {
    const words = writing.texts.needsProtocol;
    return {
      subject: writing.say(words.subject, values),
      agenda: [words.agendaNeeds],
      points: [
        {
          heading: words.needsHeading,
          blocks: [...paragraphs('body', words.needsIntro), ...researchTables(data.researches, writing)],
          decided: [],
        },
        {
          decided: [words.decision1, words.decision2, words.decision3].map((text) =>
            writing.say(text, values),
          ),
        },
      ],
    };
  });
