import type { Block } from '../document-model.ts';
import { emptyLines, textParagraph } from '../programme/blocks.ts';
import { organisationHead } from './letterhead.ts';
import { finishPaper, type OfficialPaper, type PaperWriting } from './paper.ts';
import { registrationLine } from './registration.ts';
import { type Signer, signatureLines } from './signatures.ts';
import { boldLine, keptWithNext, numberedItems, paragraphs } from './text-blocks.ts';

export interface Votes {
  for: number;
  against: number;
  abstained: number;
}

/** One point of the agenda: who was heard and of what, who spoke, what was decided and how they voted. */
export interface ProtocolPoint {
  heading?: string;
  heard?: string;
  spoke?: readonly string[];
  /** Tables and texts that the point rests on. */
  blocks?: readonly Block[];
  decided: readonly string[];
  votes?: Votes | undefined;
}

/** A protocol. Texts are whole sentences; what is empty is left out. */
export interface ProtocolParts {
  /** Who met: the council, or the organisation itself. */
  body?: string;
  subject?: string;
  chair?: Signer | undefined;
  secretary?: Signer | undefined;
  present: readonly Signer[];
  invited?: readonly Signer[];
  agenda: readonly string[];
  points: readonly ProtocolPoint[];
  signers: readonly Signer[];
}

const named = ({ say, texts }: PaperWriting, { name, post }: Signer): string =>
  post.trim() ? say(texts.people.named, { name, post }) : name;

function people(writing: PaperWriting, title: string, list: readonly Signer[]): Block[] {
  const known = list.filter(({ name }) => name.trim() !== '');
  if (known.length === 0) return [];
  if (known.length === 1 && known[0]) return paragraphs('plain', `${title} ${named(writing, known[0])}`);
  return [
    ...paragraphs('plain', title).map((block) => ({ ...block, keepNext: true })),
    ...numberedItems(known.map((one) => named(writing, one))),
  ];
}

/** Who led the meeting is printed as a line to fill in while nobody is named. */
const leader = (writing: PaperWriting, title: string, person: Signer | undefined): Block[] =>
  paragraphs('plain', `${title} ${person?.name.trim() ? named(writing, person) : writing.texts.blank}`);

function point(writing: PaperWriting, place: string, parts: ProtocolPoint): Block[] {
  const { texts, say } = writing;
  const { heard, spoke, decided } = texts.protocol;
  const heardText = parts.heard === undefined ? '' : writing.place(`${place}Heard`, parts.heard);
  const spokeText = writing.place(`${place}Spoke`, (parts.spoke ?? []).join('\n'));
  const decision = writing.place(`${place}Decided`, parts.decided.join('\n'));
  const before = [
    ...boldLine(parts.heading ?? ''),
    ...(heardText.trim() ? [...boldLine(heard), ...paragraphs('body', heardText)] : []),
    ...(parts.blocks ?? []),
    ...(spokeText.trim() ? [...boldLine(spoke), ...paragraphs('body', spokeText)] : []),
  ];
  const decisionLines = decision.trim()
    ? [...boldLine(decided), ...numberedItems(decision.split('\n'), ')')]
    : [];
  const parted = decisionLines.length > 0 && before.length > 0 && before.at(-1)?.kind !== 'space';
  return [
    ...before,
    ...(parted ? [emptyLines(1)] : []),
    ...decisionLines,
    ...(parts.votes ? paragraphs('body', say(texts.protocol.votes, { ...parts.votes })) : []),
    emptyLines(1),
  ];
}

/** The protocol as a paper: head, ХАТТАМА, date and number, people, agenda, points, signatures. */
export function protocolPaper(writing: PaperWriting, parts: ProtocolParts): OfficialPaper {
  const { texts } = writing;
  const subject = parts.subject === undefined ? '' : writing.place('subject', parts.subject);
  const agenda = writing.place('agenda', parts.agenda.join('\n'));
  const points = parts.points.flatMap((one, index) => point(writing, `point${index + 1}`, one));
  const led = parts.chair || parts.secretary;
  return finishPaper(writing, subject || parts.body || texts.protocol.title, [
    ...organisationHead(writing),
    textParagraph('title', texts.protocol.title),
    ...paragraphs('centred', parts.body ?? ''),
    emptyLines(1),
    ...registrationLine(writing),
    ...(subject ? [...paragraphs('subject', subject), emptyLines(1)] : []),
    ...(led ? leader(writing, texts.protocol.chair, parts.chair) : []),
    ...(led ? leader(writing, texts.protocol.secretary, parts.secretary) : []),
    ...people(writing, texts.protocol.present, parts.present),
    ...people(writing, texts.protocol.invited, parts.invited ?? []),
    emptyLines(1),
    ...(agenda.trim()
      ? [...boldLine(texts.protocol.agenda), ...numberedItems(agenda.split('\n')), emptyLines(1)]
      : []),
    ...keptWithNext(points.slice(0, -1)),
    ...signatureLines(parts.signers, writing),
  ]);
}
