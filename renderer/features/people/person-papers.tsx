import { Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperFiles } from '#renderer/components/attachments/paper-files.tsx';
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { trainerPapers } from '#shared/model/course/trainer.ts';
import type { Person } from '#shared/model/person.ts';

/** Scans of the papers that a person brings once for all courses; those of one intake stand in the intake. */
export default function PersonPapers({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <Stack gap="xs">
        <Title id={title} order={3} size="h5">
          {t('papers.title')}
        </Title>
        {trainerPapers.map((paper) => (
          <div key={paper}>
            <Text size="sm">{t(`papers.${paper}`)}</Text>
            <PaperFiles
              owner={{ ownerId: person.id, scope: person.id, about: paperAbout(paper, '') }}
              paper={t(`papers.${paper}`)}
            />
          </div>
        ))}
      </Stack>
    </section>
  );
}
