import { Tabs } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#renderer/components/waiting.tsx';
import type { Finding } from '#shared/regulation/checks/finding.ts';
import type { EditorPage } from '../places.ts';
import type { GoTo } from '../use-go-to.ts';
import { FindingsTab } from './findings-tab.tsx';
import { GuidanceTab } from './guidance-tab.tsx';
import classes from './side-pane.module.css';

// The pages need fonts and the layout: they come when someone looks at them.
const PreviewPane = lazy(() =>
  import('../../preview/preview-pane.tsx').then((m) => ({ default: m.PreviewPane })),
);

const sideTabs = ['guidance', 'findings', 'preview'] as const;
type SideTab = (typeof sideTabs)[number];

function useSideTab() {
  return useLocalStorage<SideTab>({
    key: 'ereje.editor.sideTab',
    defaultValue: 'guidance',
    getInitialValueInEffect: false,
  });
}

interface SidePaneProps {
  programmeId: string;
  page: EditorPage;
  findings: readonly Finding[] | undefined;
  goTo: GoTo;
}

/** Beside the text: what the regulation asks, what is missing, and the pages as they will be printed. */
export function SidePane({ programmeId, page, findings, goTo }: SidePaneProps) {
  const { t } = useTranslation('editor');
  const [tab, setTab] = useSideTab();
  return (
    <Tabs
      value={tab}
      onChange={(value) => setTab(sideTabs.find((one) => one === value) ?? 'guidance')}
      className={classes.tabs ?? ''}
      keepMounted={false}
    >
      <Tabs.List grow className={classes.list ?? ''}>
        <Tabs.Tab value="guidance">{t('side.guidance')}</Tabs.Tab>
        <Tabs.Tab
          value="findings"
          rightSection={
            findings && findings.length > 0 && <span className={classes.count}>{findings.length}</span>
          }
        >
          {t('side.findings')}
        </Tabs.Tab>
        <Tabs.Tab value="preview">{t('side.preview')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="guidance" className={classes.panel ?? ''}>
        <GuidanceTab page={page} />
      </Tabs.Panel>
      <Tabs.Panel value="findings" className={classes.panel ?? ''}>
        <FindingsTab page={page} findings={findings} goTo={goTo} />
      </Tabs.Panel>
      <Tabs.Panel value="preview" className={classes.preview ?? ''}>
        <Suspense fallback={<Waiting height={200} />}>
          <PreviewPane programmeId={programmeId} page={page} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
