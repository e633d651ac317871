import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flush } from '#renderer/data/pending-saves.ts';
import type { Programme } from '#shared/model/programme.ts';
import { checkProgramme } from '#shared/regulation/checks/check-programme.ts';
import { programmeProgress } from '#shared/regulation/checks/programme-progress.ts';
import { EditorHeader } from './editor-header.tsx';
import classes from './editor-screen.module.css';
import { focusPane } from './focus-pane.ts';
import { type EditorPage, editorPages } from './places.ts';
import { SearchBar } from './search/search-bar.tsx';
import { SectionPage } from './section-page.tsx';
import { SectionRail } from './section-rail.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SidePane } from './side/side-pane.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { useGoTo } from './use-go-to.ts';
import { useProgrammeUndo } from './use-programme-undo.ts';
import { useSettledContent } from './use-settled-content.ts';

/** Below these widths the list of sections, or the side pane, opens over the text instead of beside it. */
const railNeeds = '(max-width: 58em)';
const sideNeeds = '(max-width: 70em)';

interface EditorScreenProps {
  programme: Programme;
  page: EditorPage;
}

export function EditorScreen({ programme, page }: EditorScreenProps) {
  const { t } = useTranslation('editor');
  const { id } = programme;
  const goTo = useGoTo(id);
  const undo = useProgrammeUndo(id, page, goTo);
  const content = useSettledContent(id);
  const findings = useMemo(() => content && checkProgramme(content), [content]);
  const progress = useMemo(() => content && programmeProgress(content, findings), [content, findings]);
  const narrowRail = useMediaQuery(railNeeds, false, { getInitialValueInEffect: false });
  const narrowSide = useMediaQuery(sideNeeds, false, { getInitialValueInEffect: false });
  const [railOpened, rail] = useDisclosure(false);
  const [sideOpened, sideDrawer] = useDisclosure(false);
  const [sideBeside, setSideBeside] = useLocalStorage({
    key: 'ereje.editor.side',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  /** How many times the search was asked for; 0 while it is closed. */
  const [searching, setSearching] = useState(0);
  const openSearch = () => setSearching((times) => times + 1);
  const [keysShown, shortcuts] = useDisclosure(false);
  useEditorKeys({
    onUndo: undo.undo,
    onRedo: undo.redo,
    onSearch: openSearch,
    onShortcuts: shortcuts.open,
    onSave: () => void flush(),
    onPane: focusPane,
    onTurn: (step) => {
      const next = editorPages[editorPages.indexOf(page) + step];
      if (next) goTo({ section: next });
    },
  });
  const side = <SidePane programmeId={id} page={page} findings={findings} goTo={goTo} />;
  return (
    <div className={classes.screen}>
      <EditorHeader
        programme={programme}
        undo={undo}
        sideShown={narrowSide ? sideOpened : sideBeside}
        onSearch={openSearch}
        onShortcuts={shortcuts.open}
        onSide={narrowSide ? sideDrawer.toggle : () => setSideBeside(!sideBeside)}
        onRail={narrowRail ? rail.toggle : undefined}
      />
      {searching > 0 && (
        <SearchBar programmeId={id} content={content} asked={searching} onClose={() => setSearching(0)} />
      )}
      <div className={classes.body}>
        {!narrowRail && (
          <nav data-pane className={classes.rail} aria-label={t('sections')}>
            <SectionRail programmeId={id} page={page} progress={progress} />
          </nav>
        )}
        <div data-pane className={classes.page}>
          <SectionPage programme={programme} page={page} />
        </div>
        {!narrowSide && sideBeside && (
          <aside data-pane className={classes.side} aria-label={t('side.title')}>
            {side}
          </aside>
        )}
      </div>
      <Drawer
        opened={narrowRail && railOpened}
        onClose={rail.close}
        title={t('sections')}
        size={300}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        <SectionRail programmeId={id} page={page} progress={progress} onChoose={rail.close} />
      </Drawer>
      <Drawer
        opened={narrowSide && sideOpened}
        onClose={sideDrawer.close}
        position="right"
        title={t('side.title')}
        size={400}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        {side}
      </Drawer>
      <ShortcutsDialog opened={keysShown} onClose={shortcuts.close} />
    </div>
  );
}
