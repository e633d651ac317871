import { Anchor, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { usePostedDraft } from '#renderer/data/development/draft-on-server.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { showRemarks } from '#renderer/data/development/show-remarks.ts';
import { platform } from '#renderer/platform/current.ts';

interface PublicPageProps {
  view: DevelopmentView;
}

/** Where everybody reads the posted draft, whether it is there already, and when new remarks are shown (O10-9). */
export function PublicPage({ view }: PublicPageProps) {
  const { t } = useTranslation('development');
  const link = view.steps.findLast(({ event }) => event === 'publishDraft')?.link ?? '';
  const draft = usePostedDraft(link);
  const permission = usePermission({
    table: 'developments',
    kind: 'update',
    recordId: view.development.id,
  });
  const { problem, run } = useAction();
  const opening = useAction();
  if (link === '') return null;
  const isOnServer = draft.state !== 'ownPortal';
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h4">
        {t('publicPage.title')}
      </Title>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() =>
          void opening.run(
            () => platform.openExternal(link),
            () => undefined,
          )
        }
      >
        {link}
      </Anchor>
      {opening.problem && <ProblemAlert problem={opening.problem} />}
      {draft.state === 'shown' && (
        <Text size="sm">{t('publicPage.shown', { when: writtenTime(draft.at) })}</Text>
      )}
      {draft.state === 'waiting' && <Text size="sm">{t('publicPage.waiting')}</Text>}
      {draft.state === 'waiting' && draft.problem && <ProblemAlert problem={draft.problem} />}
      {isOnServer && (
        <>
          <PermissionNote permission={permission} />
          <Checkbox
            label={t('publicPage.atOnce')}
            description={t('publicPage.atOnceHint')}
            disabled={!permission.allowed}
            checked={view.development.remarksShown === 'atOnce'}
            onChange={({ currentTarget }) => {
              const when = currentTarget.checked ? 'atOnce' : 'afterLook';
              void run(
                () => showRemarks(view, when),
                () => undefined,
              );
            }}
          />
        </>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Stack>
  );
}
