import { Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { defenceScheduleData } from '#renderer/data/courses/defence-schedule-data.ts';
import { disputedFields, type IntakeConflicts } from '#renderer/data/courses/intake-conflicts.ts';
import { defenceSchedule } from '#shared/documents/official/papers/defence-schedule.ts';
import { pointsOfMarks } from '#shared/model/course/project-marks.ts';
import { personName } from '#shared/model/person.ts';
import { onLineKeys } from '../grid/line-keys.ts';
import { type FocusCell, TraineeGrid } from '../grid/trainee-grid.tsx';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { placeOf } from '../grid/use-grid-focus.ts';
import { PaperButton } from '../paper-button.tsx';
import { PlaceDefencesButton } from './place-defences-button.tsx';
import { ProjectDetails } from './project-details.tsx';
import { ProjectRow } from './project-row.tsx';
import classes from './projects.module.css';
import type { IntakeProjects } from './use-projects.ts';

interface ProjectGridProps {
  projects: IntakeProjects;
  conflicts: IntakeConflicts;
}

/** Fields in which the arrows change the value. */
const ownArrows = new Set(['date', 'time']);

/** The topic, the defence and the marks of every trainee (O10-28, O10-29). */
export function ProjectGrid({ projects, conflicts }: ProjectGridProps) {
  const { t } = useTranslation('courses');
  const { intake, lines, scores, defences, criteria, rules, left } = projects;
  const [current, setCurrent] = useState<string | null>(null);
  const chosen = lines.find(({ id, kind }) => kind === 'trainee' && id === current);
  const count = useMemo(() => countProjects(projects), [projects]);
  const row = useCallback(
    ({ trainee, number, id }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => (
      <ProjectRow
        key={id}
        trainee={trainee}
        number={number}
        line={line}
        scores={scores.get(id) ?? null}
        defence={defences.get(id) ?? null}
        criteria={criteria}
        rules={rules}
        left={left.get(id) ?? null}
        disputed={disputedFields(conflicts, 'defences', id)}
        disputedScores={disputedFields(conflicts, 'scores', id)}
      />
    ),
    [scores, defences, criteria, rules, left, conflicts],
  );
  const on = (focus: FocusCell) => ({
    onKeyDown: onLineKeys(lines, focus, ownArrows),
    onFocus: ({ target }: { target: Element }) => {
      const line = lines[placeOf(target)?.line ?? -1];
      if (line) setCurrent(line.id);
    },
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group gap="xs">
          <Title order={2} size="h4">
            {t('projects.list')}
          </Title>
          <ClauseLink clause="O10-28" />
        </Group>
        <Group gap="xs">
          <PlaceDefencesButton projects={projects} />
          <PaperButton
            intake={intake}
            label={t('projects.schedule.save')}
            fileName={(params) => t('projects.schedule.fileName', params)}
            fallback="defences"
            read={defenceScheduleData}
            make={defenceSchedule}
          />
        </Group>
      </Group>
      <Text size="sm" role="status">
        {t('projects.count', count)}
      </Text>
      <TraineeGrid
        label={t('projects.list')}
        lines={lines}
        columns={criteria.length + 6}
        head={<ProjectHeads projects={projects} />}
        row={row}
        on={on}
      />
      <ProjectDetails
        name={chosen?.kind === 'trainee' ? personName(chosen.trainee.person) || '—' : null}
        id={chosen?.id ?? null}
        projects={projects}
      />
    </Stack>
  );
}

function ProjectHeads({ projects: { criteria } }: { projects: IntakeProjects }) {
  const { t } = useTranslation('courses');
  return (
    <>
      {(['topic', 'date', 'time', 'place'] as const).map((column) => (
        <th key={column} scope="col">
          {t(`projects.columns.${column}`)}
        </th>
      ))}
      {criteria.map(({ id, name, most }) => (
        <th key={id} scope="col" className={classes.criterionHead} title={name}>
          <span>{t('projects.criterionColumn', { name: name || '—', most })}</span>
        </th>
      ))}
      <th scope="col">{t('projects.columns.points')}</th>
    </>
  );
}

function countProjects({ lines, scores, defences, criteria, left }: IntakeProjects) {
  const count = { all: 0, topics: 0, dated: 0, marked: 0 };
  for (const { kind, id } of lines) {
    if (kind !== 'trainee' || left.has(id)) continue;
    const [own, defence] = [scores.get(id), defences.get(id)];
    count.all += 1;
    if ((own?.projectTopic ?? '').trim() !== '') count.topics += 1;
    if ((defence?.date ?? null) !== null) count.dated += 1;
    if (pointsOfMarks(defence?.marks ?? {}, criteria) !== null || (own?.project ?? null) !== null)
      count.marked += 1;
  }
  return count;
}
