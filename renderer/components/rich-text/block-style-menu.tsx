import { Menu } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { MenuKeys } from '../menu-keys.tsx';
import classes from './rich-text-toolbar.module.css';
import { ToolbarMenu } from './toolbar-menu.tsx';

const styles = ['paragraph', 'heading2', 'heading3'] as const;
type BlockStyle = (typeof styles)[number];

const styleAt = (editor: Editor): BlockStyle =>
  editor.isActive('heading', { level: 2 })
    ? 'heading2'
    : editor.isActive('heading', { level: 3 })
      ? 'heading3'
      : 'paragraph';

function setStyle(editor: Editor, style: BlockStyle) {
  const chain = editor.chain().focus();
  if (style === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: style === 'heading2' ? 2 : 3 }).run();
}

/** Text, heading or subheading: says which one the cursor is in and changes it. */
export function BlockStyleMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const current = useEditorState({ editor, selector: (state) => styleAt(state.editor) });
  const keys = { paragraph: 'Ctrl+Shift+0', heading2: 'Ctrl+Shift+2', heading3: 'Ctrl+Shift+3' };
  return (
    <ToolbarMenu
      label={t('text.styleIs', { style: t(`text.styles.${current}`) })}
      face={<span className={classes.style}>{t(`text.styles.${current}`)}</span>}
    >
      {styles.map((style) => (
        <Menu.Item
          key={style}
          role="menuitemradio"
          aria-checked={style === current}
          rightSection={<MenuKeys keys={keys[style]} />}
          onClick={() => setStyle(editor, style)}
        >
          {t(`text.styles.${style}`)}
        </Menu.Item>
      ))}
    </ToolbarMenu>
  );
}
