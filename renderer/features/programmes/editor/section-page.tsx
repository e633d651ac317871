import { Title } from '@mantine/core';
import { lazy, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { Programme } from '#shared/model/programme.ts';
import { sectionRule } from '#shared/regulation/sections.ts';
import { DetailsForm } from './details/details-form.tsx';
import classes from './editor-screen.module.css';
import type { EditorPage } from './places.ts';
import { SectionTable, sectionsWithTable } from './section-table.tsx';
import { SectionText } from './section-text.tsx';

const AttachmentsSection = lazy(() => import('#renderer/components/attachments/attachments-section.tsx'));

function Heading({ page }: { page: EditorPage }) {
  const { t } = useTranslation('editor');
  const language = useTextLanguage();
  const rule = page === 'details' ? null : sectionRule(page);
  return (
    <Title order={2} size="h4" tabIndex={-1} className={classes.heading} data-page-heading>
      {rule ? `${rule.number}. ${rule.name[language]}` : t('details.title')}
    </Title>
  );
}

/** One page of the editor: the details, or a section with its table, where it has one, and its text. */
export const SectionPage = memo(function SectionPage({
  programme,
  page,
}: {
  programme: Programme;
  page: EditorPage;
}) {
  const { t } = useTranslation('editor');
  if (page === 'details') {
    return (
      <section data-page={page}>
        <Heading page={page} />
        <ReadOnlyNote />
        <DetailsForm programme={programme} />
        <div className={classes.attachments}>
          <Suspense fallback={null}>
            <AttachmentsSection
              owner={{ ownerId: programme.id, scope: programme.id }}
              ownerTable="programmes"
            />
          </Suspense>
        </div>
      </section>
    );
  }
  const hasTable = sectionsWithTable.includes(page);
  return (
    <section data-page={page}>
      <Heading page={page} />
      <ReadOnlyNote />
      <SectionTable programme={programme} section={page} />
      {hasTable && <h3 className={classes.subheading}>{t('text.title')}</h3>}
      <SectionText
        key={page}
        programmeId={programme.id}
        sectionKey={page}
        language={programme.language}
        short={hasTable}
      />
    </section>
  );
});
