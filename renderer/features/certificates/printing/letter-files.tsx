import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useLetterGroups } from '#renderer/data/certificates/printing/letter-groups.ts';
import type { NamedFinding } from '#renderer/data/certificates/printing/make-sheets.ts';
import type { Problem } from '#shared/model/problem.ts';
import { FindingList } from './finding-list.tsx';
import { saveLetterFiles } from './save-letter-files.ts';

/** Certificates as files for letters: one PDF, or one for each person in a ZIP. */
export function LetterFiles({ certificateIds }: { certificateIds: readonly string[] }) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('exportPersonalData');
  const groups = useLetterGroups(certificateIds);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stopped, setStopped] = useState<readonly NamedFinding[]>([]);
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const save = async (group: NonNullable<typeof groups>[number], separately: boolean) => {
    const own = new AbortController();
    working.current = own;
    const words = {
      title: `${t('printing.fileName')} ${group.name}`,
      filter: separately ? t('printing.zipFilter') : t('printing.pdfFilter'),
    };
    const saved = await saveLetterFiles(group, separately, {
      ...words,
      signal: own.signal,
      onProgress: (done, of) => setProgress({ done, of }),
    });
    setProgress(null);
    setProblem(saved.ok ? null : saved.problem);
    setStopped(saved.ok && 'stopped' in saved.value ? saved.value.stopped : []);
    if (saved.ok && 'state' in saved.value) tellSaved(saved.value);
  };
  if (!groups || groups.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('printing.files.title')}
      </Title>
      <Text size="sm">{t('printing.files.text')}</Text>
      {groups.map((group) => (
        <Group
          key={group.version}
          gap="xs"
          role="group"
          aria-label={t('printing.files.group', { name: group.name, count: group.certificateIds.length })}
        >
          <Text size="sm">
            {t('printing.files.group', { name: group.name, count: group.certificateIds.length })}
          </Text>
          {[false, true].map((separately) => (
            <NeedsPermission key={String(separately)} permission={permission}>
              <Button
                variant="default"
                disabled={progress !== null}
                onClick={() => void save(group, separately)}
              >
                {t(separately ? 'printing.files.zip' : 'printing.files.pdf')}
              </Button>
            </NeedsPermission>
          ))}
        </Group>
      ))}
      {progress && (
        <Group gap="sm">
          <Text size="sm" role="status">
            {t('printing.files.saving', progress)}
          </Text>
          <Button variant="default" onClick={() => working.current?.abort()}>
            {t('printing.files.stop')}
          </Button>
        </Group>
      )}
      {problem && <ProblemAlert problem={problem} />}
      <FindingList title={t('printing.stopped')} findings={stopped} color="red" />
    </Stack>
  );
}
