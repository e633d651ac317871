import { Button, FileButton, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { type ClipboardEvent, lazy, type SubmitEvent, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { checkHere } from '#renderer/data/certificates/keys/check-here.ts';
import type { CodeCheck } from '#shared/authenticity/verify-code.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { VerdictView } from './verdict-view.tsx';

/** The camera comes when it is asked for. */
const ScanDialog = lazy(async () => {
  const { ScanDialog } = await import('#renderer/components/camera/scan-dialog.tsx');
  return { default: ScanDialog };
});

const isAnything = () => true;

/** Verifies a certificate's code with no network: by camera, picture, text, typed code or number (O10-33). */
export function CheckPart() {
  const { t } = useTranslation('authenticity');
  const today = useToday();
  const { busy, problem, run } = useAction();
  const [typed, setTyped] = useState('');
  const [check, setCheck] = useState<CodeCheck | null>(null);
  const [looking, setLooking] = useState(false);
  const act = (find: () => Promise<Outcome<CodeCheck>>) => {
    setCheck(null);
    void run(find, setCheck);
  };
  const take = (text: string) => act(() => checkHere(text, today));
  const takePicture = (file: Blob) =>
    act(async () => {
      const { pictureCode } = await import('./picture-code.ts');
      const text = await pictureCode(file);
      return text.ok ? checkHere(text.value, today) : text;
    });
  const seen = (text: string) => {
    setLooking(false);
    take(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
    if (!picture) return;
    event.preventDefault();
    takePicture(picture);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    take(typed);
  };
  return (
    <Stack gap="md" onPaste={onPaste}>
      <div>
        <Title order={2} size="h3">
          {t('check.title')}
        </Title>
        <Text size="sm" maw={720}>
          {t('check.text')}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          aria-haspopup="dialog"
          leftSection={<IconCamera size={16} stroke={1.6} aria-hidden />}
          onClick={() => setLooking(true)}
        >
          {t('check.camera')}
        </Button>
        <FileButton accept="image/*" onChange={(file) => file && takePicture(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden />}
            >
              {t('check.picture')}
            </Button>
          )}
        </FileButton>
      </Group>
      <form onSubmit={send}>
        <Stack gap="xs" align="start">
          <Textarea
            label={t('check.label')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autosize
            minRows={1}
            maxRows={6}
            w="100%"
            maw={720}
            spellCheck={false}
          />
          <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
            {t('check.button')}
          </Button>
        </Stack>
      </form>
      {problem && <ProblemAlert problem={problem} />}
      {check && <VerdictView check={check} />}
      {looking && (
        <Suspense>
          {/* A certificate's code has many dots: a small picture does not show them. */}
          <ScanDialog width={1280} isWanted={isAnything} onText={seen} onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </Stack>
  );
}
