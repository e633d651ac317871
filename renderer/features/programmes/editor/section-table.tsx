import type { Programme, SectionKey } from '#shared/model/programme.ts';
import { AimsTables } from './aims/aims-tables.tsx';
import { CurriculumTable } from './curriculum/curriculum-table.tsx';
import { GlossaryTable } from './glossary/glossary-table.tsx';
import { LiteratureTables } from './literature/literature-tables.tsx';

/** Sections that have a table besides their text. */
export const sectionsWithTable: readonly SectionKey[] = ['glossary', 'aims', 'structure', 'literature'];

/** The table that a section has besides its text: terms, aims, curriculum or literature. */
export function SectionTable({ programme, section }: { programme: Programme; section: SectionKey }) {
  switch (section) {
    case 'glossary':
      return <GlossaryTable programme={programme} />;
    case 'aims':
      return <AimsTables programme={programme} />;
    case 'structure':
      return <CurriculumTable programme={programme} />;
    case 'literature':
      return <LiteratureTables programme={programme} />;
    default:
      return null;
  }
}
