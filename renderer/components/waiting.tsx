import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In place of what is being loaded; `height` is that of the place. */
export function Waiting({ height }: { height: number | string }) {
  const { t } = useTranslation('app');
  return (
    <Center h={height}>
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
