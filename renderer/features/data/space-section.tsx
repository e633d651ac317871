import { Button, Fieldset, Group, Stack, Table, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { storeSpace } from '#renderer/data/store/store.ts';
import { storeState } from '#renderer/data/store/store-state.ts';
import { platform } from '#renderer/platform/current.ts';
import type { AppInfo } from '#shared/bridge.ts';
import { sizeWords } from './size-words.ts';

type Space = Extract<Awaited<ReturnType<typeof storeSpace>>, { ok: true }>['value'];

function useSpace() {
  const [space, setSpace] = useState<Space | null>(null);
  const [kind, setKind] = useState<AppInfo['kind'] | null>(null);
  useEffect(() => {
    void storeSpace().then((found) => found.ok && setSpace(found.value));
    void platform.info().then((info) => setKind(info.kind));
  }, []);
  return { space, kind };
}

/** Whether the browser promises to keep the data when its disk runs full; asked for once more by the button. */
function Persistence() {
  const { t } = useTranslation('data');
  const [granted, setGranted] = useState<boolean | null>(null);
  const ask = useCallback(async () => setGranted(await navigator.storage.persist()), []);
  useEffect(() => {
    void ask();
  }, [ask]);
  if (granted === null) return null;
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm">{t(granted ? 'persist.granted' : 'persist.refused')}</Text>
      {!granted && (
        <Button variant="default" onClick={() => void ask()} style={{ flex: 'none' }}>
          {t('persist.ask')}
        </Button>
      )}
    </Group>
  );
}

/** Where the data is, how large it is, and what is left of the disk. */
export function SpaceSection() {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const { space, kind } = useSpace();
  const state = storeState();
  const size = (bytes: number | null) =>
    bytes === null ? t('where.unknown') : sizeWords(t, bytes, language);
  const rows = space
    ? ([
        ['where.database', size(space.database)],
        ['where.second', size(space.used)],
        ['where.free', size(space.free)],
      ] as const)
    : [];
  return (
    <Fieldset legend={t('where.title')}>
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {space?.folder ? t('where.folder', { folder: space.folder }) : t('where.browser')}
        </Text>
        {state.phase === 'ready' && state.secondCopy && <ProblemAlert problem={state.secondCopy} />}
        <Table verticalSpacing={4} aria-label={t('where.sizes')} mih={96}>
          <Table.Tbody>
            {rows.map(([key, words]) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={400}>
                  {t(key)}
                </Table.Th>
                <Table.Td ta="end">{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {kind === 'browser' && <Persistence />}
      </Stack>
    </Fieldset>
  );
}
