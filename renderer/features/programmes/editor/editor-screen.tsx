import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flush } from '#renderer/data/pending-saves.ts';
import type { Programme, ProgrammeContent } from '#shared/model/programme.ts';
import { checkProgramme } from '#shared/regulation/checks/check-programme.ts';
import { programmeProgress } from '#shared/regulation/checks/programme-progress.ts';
import { BesideOrOver, usePanePlace } from './beside-or-over.tsx';
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

/** Findings and the state of each section, a moment after the last change. */
function useChecks(content: ProgrammeContent | undefined) {
  return useMemo(() => {
    if (!content) return { findings: undefined, progress: undefined };
    const findings = checkProgramme(content);
    return { findings, progress: programmeProgress(content, findings) };
  }, [content]);
}

export function EditorScreen({ programme, page }: EditorScreenProps) {
  const { t } = useTranslation('editor');
  const { id } = programme;
  const goTo = useGoTo(id);
  const undo = useProgrammeUndo(id, page, goTo);
  const content = useSettledContent(id);
  const { findings, progress } = useChecks(content);
  const rail = usePanePlace('rail', railNeeds);
  const side = usePanePlace('side', sideNeeds);
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
  return (
    <div className={classes.screen}>
      <EditorHeader
        programme={programme}
        undo={undo}
        sideShown={side.shown}
        onSearch={openSearch}
        onShortcuts={shortcuts.open}
        onSide={side.toggle}
        onRail={rail.over ? rail.toggle : undefined}
      />
      {searching > 0 && (
        <SearchBar programmeId={id} content={content} asked={searching} onClose={() => setSearching(0)} />
      )}
      <div className={classes.body}>
        <BesideOrOver
          place={rail}
          title={t('sections')}
          side="left"
          width={300}
          frame={(list) => (
            <nav data-pane className={classes.rail} aria-label={t('sections')}>
              {list}
            </nav>
          )}
        >
          {() => <SectionRail programmeId={id} page={page} progress={progress} onChoose={rail.close} />}
        </BesideOrOver>
        <div data-pane className={classes.page}>
          <SectionPage programme={programme} page={page} />
        </div>
        <BesideOrOver
          place={side}
          title={t('side.title')}
          side="right"
          width={400}
          frame={(pane) => (
            <aside data-pane className={classes.side} aria-label={t('side.title')}>
              {pane}
            </aside>
          )}
        >
          {(leave) => (
            <SidePane
              programmeId={id}
              page={page}
              findings={findings}
              goTo={(place) => leave(() => goTo(place))}
            />
          )}
        </BesideOrOver>
      </div>
      <ShortcutsDialog opened={keysShown} onClose={shortcuts.close} />
    </div>
  );
}
