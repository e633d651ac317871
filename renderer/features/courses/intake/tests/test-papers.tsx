import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useProgramme } from '#renderer/data/programmes.ts';
import type { Group as TraineeGroup } from '#shared/model/course/enrolment.ts';
import type { CourseTest } from '#shared/model/course/test.ts';
import { saveTestPaper, type TestPaper, testPapers } from './save-test-paper.ts';
import type { IntakeTests } from './use-tests.ts';

interface TestPapersProps {
  view: IntakeTests;
  group: TraineeGroup;
  test: CourseTest;
}

/** The variants, the answer sheets and the key of a group's test, each as a docx. */
export function TestPapers({ view, group, test }: TestPapersProps) {
  const { t } = useTranslation(['courses', 'programmes']);
  const organisation = useOrganisation();
  const programme = useProgramme(view.intake.programmeId);
  const { busy, problem, run } = useAction();
  const save = async (paper: TestPaper) => {
    if (!organisation || !programme) return;
    const name = t(`tests.papers.fileNames.${paper}`, { group: group.name, number: view.intake.number });
    const filter = t('programmes:export.filters.docx');
    const file = { view, group, test, programme, organisation, name, filter };
    await run(() => saveTestPaper(paper, file), tellSaved);
  };
  return (
    <>
      <Group gap={4}>
        {testPapers.map((paper) => (
          <Button
            key={paper}
            variant="default"
            size="compact-sm"
            aria-label={t(`tests.papers.fileNames.${paper}`, {
              ...{ group: group.name, number: view.intake.number },
            })}
            disabled={busy || !organisation || !programme}
            onClick={() => void save(paper)}
          >
            {t(`tests.papers.${paper}`)}
          </Button>
        ))}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
