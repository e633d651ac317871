import type { Research } from '#shared/model/development/needs-analysis.ts';
import type { Block } from '../../document-model.ts';
import { emptyLines } from '../../programme/blocks.ts';
import { factsTable } from '../data-table.ts';
import type { PaperWriting } from '../paper.ts';

/** A research as the analysis has it. */
export type NamedResearch = Omit<Research, 'id' | 'ownerId' | 'order'>;

function participants(research: NamedResearch, { texts, say }: PaperWriting): string {
  const { participantCount: count } = research;
  const words = texts.needsProtocol.research;
  if (count === null) return research.participants;
  return say(research.participants.trim() ? words.participantCount : words.onlyCount, {
    participants: research.participants,
    count,
  });
}

/** What O10-4 asks to know of a research of needs: method, instruments, sampling, procedure, participants, findings. */
function researchFacts(research: NamedResearch, writing: PaperWriting): Block | null {
  const { texts, say } = writing;
  const words = texts.needsProtocol.research;
  const method = say(words.kinds[research.kind], { method: words.methods[research.method] });
  const period =
    research.from === null && research.until === null ? '' : say(texts.period, { ...periodOf(research) });
  return factsTable(
    [
      [words.method, method],
      [words.instruments, research.instruments],
      [words.sampling, research.sampling],
      [words.procedure, research.procedure],
      [words.participants, participants(research, writing)],
      [words.period, period],
      [words.findings, research.findings],
      [words.analyst, research.analyst],
    ],
    writing,
  );
}

const periodOf = ({ from, until }: NamedResearch) => ({ from, until });

/** A table for each research, with an empty line between two. */
export const researchTables = (all: readonly NamedResearch[], writing: PaperWriting): Block[] =>
  all.flatMap((one, index) => {
    const table = researchFacts(one, writing);
    if (!table) return [];
    return index > 0 ? [emptyLines(1), table] : [table];
  });
