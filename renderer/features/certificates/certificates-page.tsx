import { Tabs, Title } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Waiting } from '#renderer/components/waiting.tsx';
import { flush } from '#renderer/data/pending-saves.ts';
import classes from './certificates.module.css';
import { parts } from './parts.ts';
import { certificatesPath } from './places.ts';

interface CertificatesPageProps {
  part: string | undefined;
  id: string | undefined;
}

/** Certificates over all courses: the register, blanks, printing, templates, and what proves them (O10-30, O10-33). */
export function CertificatesPage({ part, id }: CertificatesPageProps) {
  const { t } = useTranslation('certificates');
  const [, navigate] = useLocation();
  useEffect(() => () => void flush(), []);
  const shown = (parts.find(({ key }) => key === part) ?? parts[0])?.key ?? null;
  const go = (value: string | null) => {
    const chosen = parts.find(({ key }) => key === value);
    if (chosen) navigate(certificatesPath(chosen.key));
  };
  return (
    <div className={classes.page}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Tabs value={shown} onChange={go}>
        <Tabs.List aria-label={t('title')}>
          {parts.map(({ key }) => (
            <Tabs.Tab key={key} value={key}>
              {t(`parts.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(({ key, Part }) => (
          <Tabs.Panel key={key} value={key} data-part={key} pt="md">
            {key === shown && (
              <Suspense fallback={<Waiting height={240} />}>
                <Part id={id} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
