import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { AimKind, Hours, SectionKey, StudyForm } from '#shared/model/programme.ts';
import type { RichBlock } from '#shared/model/rich-text.ts';
import type { IntakeNote } from './intake-note.ts';

export interface ImportedTerm {
  term: string;
  definition: string;
}
export interface ImportedAim {
  kind: AimKind;
  text: string;
  /** Positions in the list of aims. */
  serves: number[];
}
export interface ImportedRow {
  kind: 'module' | 'topic';
  title: string;
  form: string;
  hours: Hours;
  /** Positions in the list of aims. */
  outcomes: number[];
}
export interface ImportedEntry {
  list: 'main' | 'additional';
  text: string;
  year: number | null;
  origin: 'domestic' | 'foreign';
  link: string;
}

/** What could be read from a document written elsewhere. It has no ids yet: `programmeFromImport` gives them. */
export interface ImportedProgramme {
  /** Empty where the document names none that could be recognised. */
  title: string;
  language: DocumentLanguage;
  /** Academic hours; null where the document does not say. */
  hours: number | null;
  year: number | null;
  /** Empty where not found. */
  audience: string;
  studyForm: StudyForm | null;
  /** Names, one a line. */
  authors: string;
  sections: { key: SectionKey; content: RichBlock[] }[];
  glossary: ImportedTerm[];
  aims: ImportedAim[];
  curriculum: ImportedRow[];
  literature: ImportedEntry[];
  /** Lines of the title page, which the program writes itself: shown to the person, not put into the programme. */
  titlePage: string[];
  report: ImportReport;
}

export interface ImportReport {
  /** Sections of O10-7 that were found by their headings, and those that were not. */
  found: SectionKey[];
  missing: SectionKey[];
  notes: IntakeNote[];
}
