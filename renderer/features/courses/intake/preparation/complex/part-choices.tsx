import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { type Topic, updatePart } from '#renderer/data/courses/preparation/complex.ts';
import { type ComplexPart, complexKinds } from '#shared/model/course/preparation.ts';
import { CellChoice } from '../cell-choice.tsx';

/** The topics of the curriculum; a cell asks for them, so that its row need not be drawn anew. */
export const Topics = createContext<readonly Topic[]>([]);

interface PartChoiceProps {
  part: ComplexPart;
  /** The row's place in the grid, from 1. */
  number: number;
}

/** The topic that a part is for, or the whole course. */
export function TopicChoice({ part, number }: PartChoiceProps) {
  const { t } = useTranslation(['courses', 'editor']);
  const topics = use(Topics);
  const topicId = part.curriculumRowId;
  const isGone = topicId !== null && !topics.some(({ id }) => id === topicId);
  return (
    <CellChoice
      column="topic"
      label={t('editor:grid.cell', { column: t('preparation.complex.topic'), number })}
      value={topicId ?? ''}
      choices={[
        ['', t('preparation.complex.wholeCourse')],
        ...topics.map(({ id, title }) => [id, title || t('preparation.complex.untitled')] as const),
        ...(isGone ? [[topicId, t('preparation.complex.goneTopic')] as const] : []),
      ]}
      saveKey={`complexParts:${part.id}:topic`}
      save={(chosen) => updatePart(part, { curriculumRowId: chosen || null })}
    />
  );
}

/** What kind of material a part is. */
export function KindChoice({ part, number }: PartChoiceProps) {
  const { t } = useTranslation(['courses', 'editor']);
  return (
    <CellChoice
      column="kind"
      label={t('editor:grid.cell', { column: t('preparation.complex.kind'), number })}
      value={part.kind}
      choices={complexKinds.map((kind) => [kind, t(`preparation.complex.kinds.${kind}`)] as const)}
      saveKey={`complexParts:${part.id}:kind`}
      save={async (chosen) => {
        const kind = complexKinds.find((one) => one === chosen);
        if (kind) await updatePart(part, { kind });
      }}
    />
  );
}
