import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type PackageItemKind, packageItemKinds } from '#shared/documents/official/papers/package-items.ts';
import {
  compareProgrammes,
  differs,
  type SectionComparison,
} from '#shared/model/development/compare-programmes.ts';
import type { OfficialDocument, OfficialDocumentKind } from '#shared/model/development/official-document.ts';
import { failure, type Problem } from '#shared/model/problem.ts';
import { type DevelopmentFacts, paperOf } from '#shared/model/workflow/development-facts.ts';
import { developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { nextSteps } from '#shared/model/workflow/machine.ts';
import type { PaperSources } from './build-paper.ts';
import { developmentFacts } from './development-facts.ts';
import { readKeptText } from './kept-text.ts';

/** One of the five items of O10-11, as it stands. */
export interface PackagePart {
  kind: PackageItemKind;
  state: 'present' | 'missing' | 'outdated';
  /** The paper, where there is one. */
  paper: OfficialDocument | null;
  /** Address of the public discussion. */
  link: string;
  /** What is wrong and what to do about it; null for what is present. */
  problem: Problem | null;
  /** Sections that were changed after the council; empty where that cannot be told. */
  changed: SectionComparison['key'][];
}

/** Which item a problem of sending is about; what stands here not is about none of them, as an unanswered remark. */
function itemOf({ code, params }: Problem): PackageItemKind | null {
  if (code === 'draftChangedAfterCouncil') return 'draft';
  if (code === 'discussionWithoutLink') return 'discussionLink';
  if (params?.paper === 'coverLetter' || params?.paper === 'councilProtocol') return params.paper;
  return params?.paper === 'developmentOrder' ? 'directorsOrder' : null;
}

const paperKindOf = ({ view }: PaperSources, kind: PackageItemKind): OfficialDocumentKind | null => {
  if (kind === 'coverLetter' || kind === 'councilProtocol') return kind;
  if (kind !== 'directorsOrder') return null;
  return view.documents.some((one) => one.kind === 'updateOrder') ? 'updateOrder' : 'developmentOrder';
};

/** All that sending would be refused for now, wherever the programme stands. */
const missingFor = (facts: DevelopmentFacts): Problem[] =>
  nextSteps(developmentMachine, 'councilApproved', facts).find(
    ({ transition }) => transition.event === 'sendPackage',
  )?.missing ?? [];

/** After a rework the corrected text goes out without a new council (O10-12). */
const sentBefore = ({ view }: PaperSources) => view.steps.some(({ event }) => event === 'sendPackage');

function draftProblem(sources: PaperSources, facts: DevelopmentFacts): Problem | null {
  const [section] = facts.emptySections;
  if (section) {
    const params = { count: facts.emptySections.length, section };
    return failure('sectionsEmpty', params, 'O10-7').problem;
  }
  // Before the council has met there is nothing that the draft could have left behind.
  if (facts.councilHash === null || sentBefore(sources)) return null;
  return missingFor(facts).find((problem) => itemOf(problem) === 'draft') ?? null;
}

async function changedSections({ view, content }: PaperSources): Promise<SectionComparison['key'][]> {
  const seen = view.steps.findLast(({ event }) => event === 'councilApproves')?.versionId;
  const version = view.versions.find(({ id }) => id === seen);
  const kept = version && (await readKeptText(version));
  if (!kept?.ok) return [];
  return compareProgrammes(kept.value, content)
    .filter(differs)
    .map(({ key }) => key);
}

/** The package for the authorised body as it stands (O10-11): its five items, and what else keeps it from going out. */
export interface PackageState {
  parts: PackagePart[];
  others: Problem[];
}

/** The package as it stands on a day. */
export async function packageState(sources: PaperSources, today: PlainDate): Promise<PackageState> {
  const { view, content, calendar } = sources;
  const facts = await developmentFacts(view, content, calendar, today);
  const missing = missingFor(facts);
  const changed = await changedSections(sources);
  const parts = packageItemKinds.map((kind): PackagePart => {
    const paperKind = paperKindOf(sources, kind);
    const problem =
      kind === 'draft' ? draftProblem(sources, facts) : (missing.find((one) => itemOf(one) === kind) ?? null);
    const outdated = problem?.code === 'draftChangedAfterCouncil';
    return {
      kind,
      state: problem === null ? 'present' : outdated ? 'outdated' : 'missing',
      paper: (paperKind && paperOf(view.documents, paperKind)) ?? null,
      link: kind === 'discussionLink' ? facts.link : '',
      problem,
      changed: outdated ? changed : [],
    };
  });
  return { parts, others: missing.filter((one) => itemOf(one) === null) };
}
