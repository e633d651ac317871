import { Button, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { type Trainee, useTrainees } from '#renderer/data/courses/enrolments.ts';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { type TraineePaperKind, traineePaperKinds } from '#renderer/data/courses/papers/trainee-papers.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { Group as TraineeGroup } from '#shared/model/course/enrolment.ts';
import { type DocumentLanguage, documentLanguages, type Organisation } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import classes from './papers.module.css';
import { saveTraineeList, saveTraineePapers } from './save-trainee-papers.ts';

interface PartProps {
  intakeId: string;
  trainees: readonly Trainee[];
  groups: readonly TraineeGroup[];
  organisation: Organisation;
}

function useChoice({ trainees, groups }: PartProps) {
  const [groupId, setGroup] = useState('');
  const [enrolmentId, setTrainee] = useState('');
  const ofGroup = trainees.filter(({ enrolment }) => groupId === '' || enrolment.groupId === groupId);
  const one = ofGroup.find(({ enrolment }) => enrolment.id === enrolmentId);
  return {
    ...{ groupId: groups.some(({ id }) => id === groupId) ? groupId : '', setGroup, setTrainee, ofGroup },
    enrolmentId: one ? enrolmentId : '',
    chosen: one ? [one] : ofGroup,
  };
}

/** Lists, applications and contracts of the trainees of a group, of one of them, or of all. */
function Papers(props: PartProps) {
  const { t } = useTranslation(['courses', 'development', 'programmes']);
  const { intakeId, groups, organisation } = props;
  const choice = useChoice(props);
  const [language, setLanguage] = useState<DocumentLanguage>('kk');
  const [progress, setProgress] = useState(0);
  const stop = useRef(new AbortController());
  const permission = usePermission('exportPersonalData');
  const { busy, problem, run } = useAction();
  const asked = { intakeId, trainees: choice.chosen, organisation, language };
  const words = (name: string) => {
    const group = groups.find(({ id }) => id === choice.groupId)?.name;
    return {
      name: group ? `${name}, ${group}` : name,
      docx: t('programmes:export.filters.docx'),
      zip: t('papers.trainees.zip'),
    };
  };
  const save = (kind: TraineePaperKind) => {
    stop.current = new AbortController();
    setProgress(0);
    const { signal } = stop.current;
    const named = words(t(`papers.trainees.kinds.${kind}`));
    void run(() => saveTraineePapers(kind, asked, named, { signal, onProgress: setProgress }), tellSaved);
  };
  const saveList = () => void run(() => saveTraineeList(asked, words(t('papers.trainees.list'))), tellSaved);
  return (
    <Stack gap="sm">
      <Group align="end" gap="xs">
        <NativeSelect
          label={t('papers.trainees.group')}
          value={choice.groupId}
          disabled={busy}
          data={[
            { value: '', label: t('papers.trainees.allGroups') },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => choice.setGroup(value)}
        />
        <NativeSelect
          label={t('papers.trainees.trainee')}
          value={choice.enrolmentId}
          disabled={busy}
          className={classes.trainee ?? ''}
          data={[
            { value: '', label: t('papers.trainees.everybody', { count: choice.ofGroup.length }) },
            ...choice.ofGroup.map(({ enrolment: { id }, person }) => ({
              value: id,
              label: personName(person),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => choice.setTrainee(value)}
        />
        <NativeSelect
          label={t('development:paperWork.language')}
          value={language}
          disabled={busy}
          data={documentLanguages.map((value) => ({
            value,
            label: t(`development:paperWork.languages.${value}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            setLanguage(documentLanguages.find((one) => one === value) ?? 'kk')
          }
        />
      </Group>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={busy || choice.chosen.length === 0}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={saveList}
        >
          {t('papers.trainees.list')}
        </Button>
        {traineePaperKinds.map((kind) => (
          <NeedsPermission key={kind} permission={permission}>
            <Button
              variant="default"
              disabled={busy || choice.chosen.length === 0}
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => save(kind)}
            >
              {t(`papers.trainees.kinds.${kind}`)}
            </Button>
          </NeedsPermission>
        ))}
        {busy && (
          <Button variant="subtle" onClick={() => stop.current.abort()}>
            {t('app:actions.cancel')}
          </Button>
        )}
      </Group>
      {busy && (
        <progress
          className={classes.progress}
          value={progress}
          max={1}
          aria-label={t('papers.trainees.making')}
        />
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}

/** What trainees sign, and their lists by groups, as files to print (O10-21). */
export function TraineePapersPart({ intakeId }: { intakeId: string }) {
  const { t } = useTranslation('courses');
  const trainees = useTrainees(intakeId);
  const groups = useGroups(intakeId);
  const organisation = useOrganisation();
  if (!trainees || !groups || !organisation) return null;
  return (
    <Fieldset legend={t('papers.trainees.title')}>
      <Stack gap="sm">
        <ClauseLink clause="O10-21" />
        <Text size="sm">{t('papers.trainees.explanation')}</Text>
        <Papers intakeId={intakeId} trainees={trainees} groups={groups} organisation={organisation} />
      </Stack>
    </Fieldset>
  );
}
