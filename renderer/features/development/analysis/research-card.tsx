import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellRemoval } from '#renderer/components/row-grid/tell-removal.ts';
import { removeResearch, updateResearch } from '#renderer/data/development/analysis.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { wrongTerm } from '#shared/documents/official/papers/named-paper.ts';
import { type Research, researchKinds, researchMethods } from '#shared/model/development/needs-analysis.ts';
import { ResearchCount, ResearchDay, ResearchText } from './research-text.tsx';

const AttachmentsSection = lazy(() => import('#renderer/components/attachments/attachments-section.tsx'));

interface ResearchCardProps {
  research: Research;
  number: number;
  programmeId: string;
}

/** One of a few, chosen from a list of the browser's own. */
function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  onChoose: (value: Value) => void;
}) {
  const { label, value, values, nameOf, onChoose } = props;
  const { allowed } = usePartPermission();
  return (
    <NativeSelect
      label={label}
      value={value}
      disabled={!allowed}
      data={values.map((one) => ({ value: one, label: nameOf(one) }))}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

/** One research of what teachers need, with all that O10-4 asks to know of it. */
export function ResearchCard({ research, number, programmeId }: ResearchCardProps) {
  const { t } = useTranslation('development');
  const { t: editorText } = useTranslation('editor');
  const permission = usePartPermission();
  const field = { research, programmeId };
  const wrong = wrongTerm(research, 'O10-4');
  const choose = (name: 'kind' | 'method') => (value: string) =>
    void saveNow(`researches:${research.id}:${name}`, () =>
      updateResearch(programmeId, research.id, { [name]: value }),
    );
  const remove = async () => {
    await removeResearch(programmeId, research.id);
    tellRemoval(editorText, programmeId);
  };
  return (
    <Fieldset legend={t('analysis.research.numbered', { number })} data-target={research.id}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          <Choice
            label={t('analysis.research.kind')}
            value={research.kind}
            values={researchKinds}
            nameOf={(kind) => t(`analysis.research.kinds.${kind}`)}
            onChoose={choose('kind')}
          />
          <Choice
            label={t('analysis.research.method')}
            value={research.method}
            values={researchMethods}
            nameOf={(method) => t(`analysis.research.methods.${method}`)}
            onChoose={choose('method')}
          />
          <ResearchText {...field} field="instruments" />
          <ResearchText {...field} field="sampling" />
          <ResearchText {...field} field="procedure" />
          <ResearchText {...field} field="participants" />
          <ResearchCount {...field} />
          <ResearchText {...field} field="analyst" />
          <ResearchDay {...field} field="from" />
          <ResearchDay {...field} field="until" />
        </SimpleGrid>
        {wrong && <ProblemAlert problem={wrong.problem} />}
        <ResearchText {...field} field="findings" />
        <Suspense fallback={null}>
          <AttachmentsSection
            owner={{ ownerId: programmeId, scope: programmeId, about: research.id }}
            ownerTable="programmes"
            words={{
              title: t('analysis.research.files', { number }),
              hint: t('analysis.research.filesHint'),
            }}
          />
        </Suspense>
        <Group justify="end">
          <NeedsPermission permission={permission}>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={t('analysis.research.removeNumbered', { number })}
              onClick={() => void remove()}
            >
              {t('analysis.research.remove')}
            </Button>
          </NeedsPermission>
        </Group>
      </Stack>
    </Fieldset>
  );
}
