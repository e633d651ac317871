import { savePaper } from '#renderer/components/save-made.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { type ScoredGroup, scoreSheet } from '#shared/documents/official/papers/score-sheet.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { IntakeResults } from './use-results.ts';

/** The groups as the grid has them; without any group all trainees stand together. */
function scoredGroups({ lines, resultOf }: IntakeResults): ScoredGroup[] {
  const groups: { name: string | null; trainees: ScoredGroup['trainees'][number][] }[] = [];
  for (const line of lines) {
    if (line.kind === 'group') groups.push({ name: line.group?.name ?? null, trainees: [] });
    else {
      const { person, enrolment } = line.trainee;
      const { points, total, verdict } = resultOf(line.id);
      if (groups.length === 0) groups.push({ name: '', trainees: [] });
      groups.at(-1)?.trainees.push({
        ...{ name: personName(person), employer: enrolment.employer },
        ...{ points, total, verdict },
      });
    }
  }
  return groups;
}

interface SheetFile {
  results: IntakeResults;
  programme: Programme;
  organisation: Organisation;
  language: DocumentLanguage;
  name: string;
  filter: string;
}

/** Saves the score sheet of an intake as docx where the person chooses (O10-29). Problems: those of `savePaper`. */
export function saveScoreSheet(file: SheetFile): Promise<Outcome<SaveFileAnswer>> {
  const { results, programme, organisation, language, name, filter } = file;
  const { intake, rules } = results;
  const data = { programme: { ...programme, studyForm: intake.studyForm }, intake, rules };
  const frame = {
    ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
    createdAt: new Date().toISOString(),
  };
  const paper = scoreSheet({ ...data, groups: scoredGroups(results) }, frame);
  return savePaper(paper, organisation, { name, filter, fallback: 'scores' });
}
