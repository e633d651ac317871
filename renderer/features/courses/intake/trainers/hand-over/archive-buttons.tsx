import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { PaperOwners } from '#renderer/data/courses/trainers/handed-papers.ts';
import classes from '../trainers.module.css';
import { saveHandOverArchive } from './save-archive.ts';
import { useHandOverWords } from './use-hand-over-words.ts';

const choices = ['everybody', 'trainers', 'trainees'] as const;
type Choice = (typeof choices)[number];

/** Saves the scans with their list as one archive: personal data leaves the program with it. It can be stopped. */
export function ArchiveButtons({ owners }: { owners: PaperOwners }) {
  const { t } = useTranslation('courses');
  const permission = usePermission('exportPersonalData');
  const words = useHandOverWords();
  const { busy, problem, run } = useAction();
  const [choice, setChoice] = useState<Choice>('everybody');
  const [progress, setProgress] = useState(0);
  const stop = useRef(new AbortController());
  const save = () => {
    stop.current = new AbortController();
    setProgress(0);
    const chosen = {
      ...owners,
      ...(choice === 'trainers' && { trainees: [] }),
      ...(choice === 'trainees' && { trainers: [] }),
    };
    const { signal } = stop.current;
    void run(() => saveHandOverArchive(chosen, words, { signal, onProgress: setProgress }), tellSaved);
  };
  return (
    <Stack gap="xs">
      <Group align="end" gap="xs">
        <NativeSelect
          label={t('handOver.whose')}
          value={choice}
          disabled={busy}
          data={choices.map((value) => ({ value, label: t(`handOver.choices.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setChoice(choices.find((one) => one === value) ?? 'everybody')
          }
        />
        <NeedsPermission permission={permission}>
          <Button
            variant="default"
            disabled={busy}
            leftSection={<IconPackage size={16} aria-hidden />}
            onClick={save}
          >
            {t('handOver.saveArchive')}
          </Button>
        </NeedsPermission>
        {busy && (
          <Button variant="subtle" onClick={() => stop.current.abort()}>
            {t('app:actions.cancel')}
          </Button>
        )}
      </Group>
      {busy && (
        <progress className={classes.progress} value={progress} max={1} aria-label={t('handOver.saving')} />
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
