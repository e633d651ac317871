import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { writeCommission } from '#renderer/data/courses/commission.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import type { Criterion } from '#shared/model/course/assessment.ts';
import { proposedCriteria, proposedMost } from '#shared/model/course/commission-rubric.ts';
import { readPoints } from '#shared/model/course/trainee-result.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import classes from './projects.module.css';

interface CriterionRowProps {
  intakeId: string;
  criterion: Criterion;
  number: number;
  rules: ScoreRules;
}

const editCriterion = (intakeId: string, id: string, fields: Partial<Criterion>) =>
  writeCommission(intakeId, ({ criteria }) => ({
    criteria: criteria.map((one) => (one.id === id ? { ...one, ...fields } : one)),
  }));

function CriterionRow({ intakeId, criterion: { id, name, most }, number, rules }: CriterionRowProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const permission = usePartPermission();
  const named = useDraftInput({
    key: `commissions:${intakeId}:criteria:${id}:name`,
    stored: name,
    save: (text) => editCriterion(intakeId, id, { name: text }),
  });
  const read = (text: string) => readPoints(text, rules.project, rules);
  const weighed = useDraftInput({
    key: `commissions:${intakeId}:criteria:${id}:most`,
    stored: String(most),
    accepts: (text) => read(text).ok,
    save: async (text) => {
      const found = read(text);
      if (found.ok) await editCriterion(intakeId, id, { most: found.value ?? 0 });
    },
  });
  const remove = async () => {
    await flush();
    await saveNow(`commissions:${intakeId}:criteria:${id}:remove`, () =>
      writeCommission(intakeId, ({ criteria }) => ({ criteria: criteria.filter((one) => one.id !== id) })),
    );
  };
  return (
    <div className={classes.criterion}>
      <TextInput
        {...named.input}
        aria-label={t('projects.criterionOf', { number })}
        placeholder={t('projects.criterion')}
        maxLength={500}
        autoComplete="off"
      />
      <TextInput
        {...weighed.input}
        aria-label={t('projects.mostOf', { number })}
        inputMode="numeric"
        autoComplete="off"
        error={weighed.wrong && t('problems:pointsOutOfRange', { most: rules.project })}
      />
      <NeedsPermission permission={permission}>
        <ActionIcon
          color="red"
          aria-label={t('projects.removeCriterion', { number })}
          onClick={() => void remove()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
    </div>
  );
}

interface CriterionRowsProps {
  intakeId: string;
  criteria: readonly Criterion[];
  rules: ScoreRules;
}

/** By what a project is judged, and how much each brings (O10-29): ready ones are offered while there are none. */
export function CriterionRows({ intakeId, criteria, rules }: CriterionRowsProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const write = async (next: readonly Criterion[]) => {
    await flush();
    await saveNow(`commissions:${intakeId}:criteria`, () =>
      writeCommission(intakeId, ({ criteria: all }) => ({ criteria: [...all, ...next] })),
    );
  };
  const propose = () => {
    const most = proposedMost(rules);
    const named = (key: (typeof proposedCriteria)[number]) => t(`projects.proposed.${key}`);
    return write(proposedCriteria.map((key) => ({ id: key, name: named(key), most: most[key] })));
  };
  const add = () => write([{ id: crypto.randomUUID(), name: '', most: 0 }]);
  return (
    <>
      {criteria.map((criterion, index) => (
        <CriterionRow
          key={criterion.id}
          intakeId={intakeId}
          criterion={criterion}
          number={index + 1}
          rules={rules}
        />
      ))}
      <Group gap="xs">
        {criteria.length === 0 && (
          <NeedsPermission permission={permission}>
            <Button variant="light" onClick={() => void propose()}>
              {t('projects.propose')}
            </Button>
          </NeedsPermission>
        )}
        <NeedsPermission permission={permission}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            {t('projects.addCriterion')}
          </Button>
        </NeedsPermission>
      </Group>
    </>
  );
}
