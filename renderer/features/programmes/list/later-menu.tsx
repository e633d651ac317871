import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/model/programme.ts';
import { shownTitle } from '../shown-title.ts';
import { useAfterPaint } from './use-after-paint.ts';

const ProgrammeMenu = lazy(async () => ({ default: (await import('./programme-menu.tsx')).ProgrammeMenu }));

/** The menu of a row comes when the list stands, so that it does not delay it; its button is there from the beginning. */
export function LaterMenu(props: { programme: Programme; bin: boolean }) {
  const { t } = useTranslation('programmes');
  const stands = useAfterPaint(true);
  const title = shownTitle(props.programme) || t('untitled');
  const place = (
    <ActionIcon aria-label={t('actionsOf', { title })} disabled>
      <IconDots size={18} aria-hidden />
    </ActionIcon>
  );
  return stands ? (
    <Suspense fallback={place}>
      <ProgrammeMenu {...props} />
    </Suspense>
  ) : (
    place
  );
}
