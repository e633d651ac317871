import type { CouncilDecision } from '#shared/model/development/council-decision.ts';
import { inLanguage } from '../../programme/texts.ts';
import {
  beginPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  programmeValues,
} from '../paper.ts';
import { type ProtocolPoint, protocolPaper, type Votes } from '../protocol.ts';
import { type Signer, signersOf } from '../signatures.ts';

/** A further question of the same meeting, as a person wrote it. */
export interface CouncilQuestion {
  question: string;
  heard: string;
  spoke: readonly string[];
  decided: readonly string[];
  votes: Votes | null;
}

/** A meeting of the methodical council on a draft (O10-11). */
export interface CouncilProtocolData {
  programme: NamedProgramme;
  /** Approved for sending, or returned to be worked on. */
  decision: CouncilDecision;
  /** Who told of the draft. */
  speaker: Signer | null;
  /** What was said, a paragraph each. */
  spoke: readonly string[];
  votes: Votes | null;
  invited: readonly Signer[];
  otherQuestions: readonly CouncilQuestion[];
}

/** The protocol of the methodical council (Оқу-әдістемелік кеңес), whose copy goes with the package (O10-11). */
export function councilProtocol(data: CouncilProtocolData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame);
  const { say, texts } = writing;
  const words = texts.councilProtocol;
  const values = programmeValues(data.programme, writing);
  const { speaker } = data;
  const told = speaker ? say(speaker.post.trim() ? texts.people.named : '{{name}}', { ...speaker }) : '';
  const decided =
    data.decision === 'approve' ? [words.approve1, words.approve2] : [words.return1, words.return2];
  const first: ProtocolPoint = {
    heard: say(words.heard, { speaker: told }),
    spoke: data.spoke,
    decided: decided.map((text) => say(text, values)),
    votes: data.votes ?? undefined,
  };
  const others = data.otherQuestions.map(
    ({ heard, spoke, decided: points, votes }): ProtocolPoint => ({
      heard,
      spoke,
      decided: points,
      votes: votes ?? undefined,
    }),
  );
  const [chair] = signersOf(writing, 'chair');
  const [secretary] = signersOf(writing, 'secretary');
  const { chairSigns, secretarySigns } = texts.protocol;
  const organisation = inLanguage(frame.organisation.name, frame.language);
  return protocolPaper(writing, {
    body: say(words.body, { organisation }),
    chair: chair ?? { name: '', post: '' },
    secretary: secretary ?? { name: '', post: '' },
    present: signersOf(writing, 'member'),
    invited: data.invited,
    agenda: [say(words.agenda, values), ...data.otherQuestions.map(({ question }) => question)],
    points: [first, ...others],
    signers: [
      { post: chairSigns, name: chair?.name ?? '' },
      { post: secretarySigns, name: secretary?.name ?? '' },
    ],
  });
}
