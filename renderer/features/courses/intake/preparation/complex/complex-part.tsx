import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import {
  addTopicParts,
  type Topic,
  useComplex,
  useTopics,
} from '#renderer/data/courses/preparation/complex.ts';
import { written } from '#renderer/data/written.ts';
import { useGridPaste } from '#renderer/features/programmes/index.ts';
import type { ComplexPart as Part } from '#shared/model/course/preparation.ts';
import { complexFaults, topicsWithoutParts } from '#shared/model/course/preparation-faults.ts';
import { TitledPart } from '../titled-part.tsx';
import { useComplexColumns } from './complex-columns.tsx';
import { Topics } from './part-choices.tsx';

/** A new part goes on with the topic of the one above it. */
const newRow = (place: GridRecord, above: Part | undefined): Part => ({
  ...place,
  curriculumRowId: above?.curriculumRowId ?? null,
  ...{ kind: 'theory', title: '', link: '', placedOn: null },
});

/** The educational-methodical complex of the course by the topics of its curriculum (O10-20). */
export function ComplexPart({ programmeId }: { programmeId: string }) {
  const parts = useComplex(programmeId);
  const topics = useTopics(programmeId);
  if (!parts || !topics) return <Skeleton h={200} />;
  return (
    <Topics value={topics}>
      <Complex programmeId={programmeId} parts={parts} topics={topics} />
    </Topics>
  );
}

interface ComplexProps {
  programmeId: string;
  parts: readonly Part[];
  topics: readonly Topic[];
}

function Complex({ programmeId, parts, topics }: ComplexProps) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const columns = useComplexColumns();
  const paste = useGridPaste();
  return (
    <TitledPart title={t('preparation.complex.title')} clause="O10-20" faults={complexFaults(topics, parts)}>
      <Text size="sm">
        {t('preparation.complex.about')} {topics.length === 0 && t('preparation.complex.noTopics')}
      </Text>
      <RowGrid
        label={t('preparation.complex.label')}
        table="complexParts"
        programmeId={programmeId}
        rows={parts}
        columns={columns}
        minWidth={1120}
        lang={language}
        newRow={newRow}
        empty={t('preparation.complex.empty')}
        {...paste}
        footer={(add) => <AddRowButton label={t('preparation.complex.add')} onClick={() => add()} />}
      />
      <MissingTopics programmeId={programmeId} topics={topicsWithoutParts(topics, parts)} />
    </TitledPart>
  );
}

/** The topics that nothing stands for, and a way to begin them all. */
function MissingTopics({ programmeId, topics }: Pick<ComplexProps, 'programmeId' | 'topics'>) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  if (topics.length === 0) return null;
  const add = async () => {
    const done = await written(() => addTopicParts(programmeId, topics), null);
    if (!done.ok) tellProblem(done.problem);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" fw={500}>
        {t('preparation.complex.missing')}
      </Text>
      <Text size="sm" component="ul" m={0} pl="md">
        {topics.map(({ id, title }) => (
          <li key={id}>{title || t('preparation.complex.untitled')}</li>
        ))}
      </Text>
      <NeedsPermission permission={permission}>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void add()}>
          {t('preparation.complex.addMissing')}
        </Button>
      </NeedsPermission>
    </Stack>
  );
}
