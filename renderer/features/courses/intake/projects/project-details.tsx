import { Card, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { writeDefence } from '#renderer/data/courses/defences.ts';
import { defenceDayProblem } from '#shared/model/course/defence-slots.ts';
import { marksProblem } from '#shared/model/course/project-marks.ts';
import type { Problem } from '#shared/model/problem.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import { ClosedPart } from '../grid/closed-part.tsx';
import type { IntakeProjects } from './use-projects.ts';

interface ProjectDetailsProps {
  /** The name and the enrolment of the row that has the focus; null while none has. */
  name: string | null;
  id: string | null;
  projects: IntakeProjects;
}

function problemsOf(id: string, { intake, scores, defences, criteria, rules }: IntakeProjects): Problem[] {
  const defence = defences.get(id);
  const found = [
    defenceDayProblem(defence?.date ?? null, intake.endsOn),
    marksProblem(defence?.marks ?? {}, criteria, scores.get(id)?.project ?? null, rules),
  ];
  return found.filter((one) => one !== null);
}

/** What should be put right in the row that has the focus, with its clause, and a note to the defence. */
export function ProjectDetails({ name, id, projects }: ProjectDetailsProps) {
  const { t } = useTranslation('courses');
  const problems = id === null ? [] : problemsOf(id, projects);
  const words = name === null ? t('projects.chooseRow') : t('projects.fine', { name });
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('projects.details')}>
      {problems.length === 0 || name === null ? (
        <Text size="sm">{words}</Text>
      ) : (
        <>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <FaultsList faults={problems} />
        </>
      )}
      {id !== null && (
        <ClosedPart
          closed={(projects.scores.get(id)?.signedOn ?? null) !== null}
          left={projects.left.get(id) ?? null}
        >
          <Note key={id} id={id} projects={projects} />
        </ClosedPart>
      )}
    </Card>
  );
}

function Note({ id, projects: { intake, defences } }: { id: string; projects: IntakeProjects }) {
  const { t } = useTranslation('courses');
  const { input } = useDraftInput({
    key: `defences:${id}:note`,
    stored: defences.get(id)?.note ?? '',
    save: (note) => writeDefence(intake.id, id, { note }),
  });
  return <TextInput {...input} label={t('projects.note')} maxLength={2000} autoComplete="off" />;
}
