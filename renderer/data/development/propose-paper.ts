import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { type MadePaperKind, rulesOf } from './paper-rules.ts';
import type { DevelopmentView } from './read-development.ts';

/** Who did an analysis, each once, in the order in which they stand. */
const analysts = ({ acts, researches }: DevelopmentView): string[] => [
  ...new Set([...acts, ...researches].map(({ analyst }) => analyst.trim()).filter(Boolean)),
];

/** The post of a person as an earlier paper of the programme names it. */
const knownPost = ({ documents }: DevelopmentView, name: string): string =>
  documents
    .flatMap(({ signatories }) => signatories)
    .findLast((one) => one.name === name && one.post.trim() !== '')?.post ?? '';

const namesOf = (view: DevelopmentView, part: Signatory['part']): string[] => {
  if (part === 'author' || part === 'executor') return analysts(view);
  const before = view.documents.findLast(({ signatories }) => signatories.some((one) => one.part === part));
  return before?.signatories.filter((one) => one.part === part).map(({ name }) => name) ?? [];
};

/** Who stands under a paper as far as it is known: who did the analyses, the director, the council of before. */
export function proposedSignatories(
  kind: MadePaperKind,
  view: DevelopmentView,
  { organisation, programme }: ProgrammeContent,
): Signatory[] {
  const { name, post } = organisation.director;
  return rulesOf(kind).parts.flatMap((part): Signatory[] => {
    if (part === 'director') return [{ part, name, post: post[programme.language] }];
    const names = namesOf(view, part);
    const shown = kind === 'coverLetter' || kind === 'remarksSummary' ? names.slice(0, 1) : names;
    return shown.map((one) => ({ part, name: one, post: knownPost(view, one) }));
  });
}

/**
 * A paper that nobody has written in yet. `corrects`: the signed paper that it takes the place of; `ownerId`: the review,
 * where it is one's.
 */
export const newPaper = (
  kind: MadePaperKind,
  view: DevelopmentView,
  content: ProgrammeContent,
  corrects: OfficialDocument | null,
  ownerId = view.development.id,
): OfficialDocument => ({
  id: crypto.randomUUID(),
  ownerId,
  programmeId: view.development.programmeId,
  kind,
  language: corrects?.language ?? content.programme.language,
  number: '',
  date: null,
  texts: corrects?.texts ?? {},
  signatories: corrects?.signatories ?? proposedSignatories(kind, view, content),
  signedOn: null,
  attachmentId: null,
  hash: null,
  corrects: corrects?.id ?? null,
  createdAt: new Date().toISOString(),
  deletedAt: null,
});
