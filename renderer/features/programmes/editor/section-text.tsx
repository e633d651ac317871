import { Skeleton } from '@mantine/core';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RichTextEditor } from '#renderer/components/rich-text/rich-text-editor.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { useSection } from '#renderer/data/programmes.ts';
import { documentTexts, fillText } from '#shared/documents/programme/texts.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { Section, SectionKey } from '#shared/model/programme.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import { useShownEditor } from './search/shown-editor.ts';
import { useCitableEntries } from './use-citable-entries.ts';
import { usePasteCleaning } from './use-paste-cleaning.ts';
import { useSectionBody } from './use-section-body.ts';

// The stored text is shown by the editor itself, so the tree is not drawn again for each save.
const StillEditor = memo(RichTextEditor) as typeof RichTextEditor;
const leave = () => void flush();

function usePrintCitation(language: DocumentLanguage) {
  return useCallback(
    (number: number | undefined, page: string) => {
      const { citation, citationWithPage } = documentTexts(language).programme;
      return fillText(page === '' ? citation : citationWithPage, { number: number ?? '?', page });
    },
    [language],
  );
}

interface StoredTextProps {
  section: Section;
  language: DocumentLanguage;
  short: boolean;
}

function StoredText({ section, language, short }: StoredTextProps) {
  const { t } = useTranslation('editor');
  const shownIn = useTextLanguage();
  const [body] = useState(section.body);
  const { edit, setEditor } = useSectionBody(section);
  const showEditor = useShownEditor(section.key, setEditor);
  return (
    <StillEditor
      label={t('text.label', { section: sectionName(section.key, shownIn) })}
      lang={language}
      body={body}
      short={short}
      entries={useCitableEntries(section.programmeId)}
      printCitation={usePrintCitation(language)}
      cleaning={usePasteCleaning()}
      onEdit={edit}
      onLeave={leave}
      onEditor={showEditor}
    />
  );
}

interface SectionTextProps {
  programmeId: string;
  sectionKey: SectionKey;
  language: DocumentLanguage;
  /** A lower field, where the section has a table of its own. */
  short?: boolean;
}

/** The text of a section: written, kept and shown. */
export function SectionText({ programmeId, sectionKey, language, short = false }: SectionTextProps) {
  const section = useSection(programmeId, sectionKey);
  if (!section || section.key !== sectionKey) return <Skeleton h={short ? 140 : 320} />;
  return <StoredText key={section.id} section={section} language={language} short={short} />;
}
