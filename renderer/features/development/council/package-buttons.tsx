import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFolder, IconPackage } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { platform } from '#renderer/platform/current.ts';
import { cancelDocumentTasks } from '#renderer/workers/documents.ts';
import classes from './council.module.css';
import { savePackageFolder, savePackageZip } from './make-package.ts';

interface PackageButtonsProps {
  sources: PaperSources;
  complete: boolean;
}

/** Saves the package as one ZIP or as a folder; it is made off the interface's thread and can be stopped. */
export function PackageButtons({ sources, complete }: PackageButtonsProps) {
  const { t } = useTranslation('development');
  const { busy, problem, run } = useAction();
  const [progress, setProgress] = useState(0);
  const stop = useRef(new AbortController());
  const save = (how: typeof savePackageZip) => {
    stop.current = new AbortController();
    setProgress(0);
    void run(
      () => how(sources, t, { signal: stop.current.signal, onProgress: setProgress }),
      (saved) => {
        if (saved.state === 'saved') tellDone(t('council.package.saved', { name: saved.name }));
      },
    );
  };
  const cancel = () => {
    stop.current.abort();
    cancelDocumentTasks();
  };
  return (
    <Stack gap="xs">
      {!complete && <Text size="sm">{t('council.package.incomplete')}</Text>}
      <Group>
        <Button
          disabled={!complete || busy}
          leftSection={<IconPackage size={16} aria-hidden />}
          onClick={() => save(savePackageZip)}
        >
          {t('council.package.saveZip')}
        </Button>
        {platform.canSaveFolder() && (
          <Button
            variant="default"
            disabled={!complete || busy}
            leftSection={<IconFolder size={16} aria-hidden />}
            onClick={() => save(savePackageFolder)}
          >
            {t('council.package.saveFolder')}
          </Button>
        )}
        {busy && (
          <Button variant="subtle" onClick={cancel}>
            {t('app:actions.cancel')}
          </Button>
        )}
      </Group>
      {busy && (
        <progress
          className={classes.progress}
          value={progress}
          max={1}
          aria-label={t('council.package.making')}
        />
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
