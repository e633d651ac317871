import { Menu } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolbarMenu } from './toolbar-menu.tsx';

const groups = [
  ['addRowBefore', 'addRowAfter', 'deleteRow'],
  ['addColumnBefore', 'addColumnAfter', 'deleteColumn'],
  ['mergeCells', 'splitCell', 'toggleHeaderRow'],
  ['deleteTable'],
] as const;
type TableCommand = (typeof groups)[number][number];

/** A table at the end of a section gets a line behind it to go on typing in. */
function insertTable(editor: Editor) {
  const atEnd = editor.state.selection.$to.after(1) === editor.state.doc.content.size;
  const chain = editor.chain().focus();
  if (atEnd) chain.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' });
  chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}

const possible = (editor: Editor, command: TableCommand) => editor.can()[command]();

/** Everything about tables in one list, for the mouse and for the keyboard. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const state = useEditorState({
    editor,
    selector: ({ editor: at }) => {
      const inside = at.isActive('table');
      return {
        inside,
        merge: inside && possible(at, 'mergeCells'),
        split: inside && possible(at, 'splitCell'),
      };
    },
  });
  const enabled = (command: TableCommand) =>
    command === 'mergeCells' ? state.merge : command === 'splitCell' ? state.split : state.inside;
  return (
    <ToolbarMenu label={t('text.table')} face={<IconTable size={18} stroke={1.7} aria-hidden />}>
      <Menu.Item disabled={state.inside} onClick={() => insertTable(editor)}>
        {t('text.tables.insertTable')}
      </Menu.Item>
      {groups.map((group) => (
        <Fragment key={group[0]}>
          <Menu.Divider />
          {group.map((command) => (
            <Menu.Item
              key={command}
              disabled={!enabled(command)}
              onClick={() => editor.chain().focus()[command]().run()}
            >
              {t(`text.tables.${command}`)}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
    </ToolbarMenu>
  );
}
