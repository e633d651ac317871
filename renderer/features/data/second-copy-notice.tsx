import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/model/problem.ts';
import { ClosableNotice } from './closable-notice.tsx';

/** Said at once, and not only when the data is lost: nothing but the database holds it. */
export function SecondCopyNotice({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { t } = useTranslation('data');
  return (
    <ClosableNotice onClose={onClose}>
      <Text size="sm">
        {t('secondCopy')} {t(`problems:${problem.code}`, problem.params ?? {})}
      </Text>
    </ClosableNotice>
  );
}
