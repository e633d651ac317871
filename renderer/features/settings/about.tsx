import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { platform } from '#renderer/platform/current.ts';
import type { AppInfo } from '#shared/bridge.ts';

/** Which version this is and how it runs: what support asks first. */
export function About() {
  const { t } = useTranslation('settings');
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void platform.info().then(setInfo);
  }, []);
  return (
    <Text size="sm" c="dimmed" mih={22}>
      {info && t(`about.${info.kind}`, { version: info.version, system: info.operatingSystem })}
    </Text>
  );
}
