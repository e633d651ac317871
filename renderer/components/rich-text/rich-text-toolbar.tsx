import { Toolbar } from '@mantine/core';
import {
  IconBold,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconQuote,
  IconSubscript,
  IconSuperscript,
  IconTextPlus,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { AlignMenu } from './align-menu.tsx';
import { BlockStyleMenu } from './block-style-menu.tsx';
import classes from './rich-text-toolbar.module.css';
import { TableMenu } from './table-menu.tsx';
import { ToolbarButton } from './toolbar-button.tsx';

interface RichTextToolbarProps {
  editor: Editor;
  onLink: () => void;
  onFootnote: () => void;
  onCitation: () => void;
}

const marks = [
  { name: 'bold', Icon: IconBold, keys: 'Ctrl+B' },
  { name: 'italic', Icon: IconItalic, keys: 'Ctrl+I' },
  { name: 'underline', Icon: IconUnderline, keys: 'Ctrl+U' },
  { name: 'subscript', Icon: IconSubscript, keys: 'Ctrl+,' },
  { name: 'superscript', Icon: IconSuperscript, keys: 'Ctrl+.' },
] as const;

/** What the buttons show; compared by value, so that most keystrokes draw nothing. */
const readState = (editor: Editor) => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  subscript: editor.isActive('subscript'),
  superscript: editor.isActive('superscript'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  inItem: editor.isActive('listItem'),
  link: editor.isActive('link'),
});

export function RichTextToolbar({ editor, onLink, onFootnote, onCitation }: RichTextToolbarProps) {
  const { t } = useTranslation('editor');
  const state = useEditorState({ editor, selector: (at) => readState(at.editor) });
  const run = () => editor.chain().focus();
  return (
    <Toolbar
      withBorder={false}
      size="sm"
      className={classes.toolbar ?? ''}
      aria-label={t('text.toolbar')}
      data-text-toolbar
      onKeyDown={(event) => event.key === 'Escape' && editor.commands.focus()}
    >
      <BlockStyleMenu editor={editor} />
      <Toolbar.Divider />
      {marks.map(({ name, Icon, keys }) => (
        <ToolbarButton
          key={name}
          label={t(`text.marks.${name}`)}
          keys={keys}
          Icon={Icon}
          active={state[name]}
          onClick={() => run().toggleMark(name).run()}
        />
      ))}
      <Toolbar.Divider />
      <ToolbarButton
        label={t('text.bulletList')}
        keys="Ctrl+Shift+8"
        Icon={IconList}
        active={state.bulletList}
        onClick={() => run().toggleBulletList().run()}
      />
      <ToolbarButton
        label={t('text.orderedList')}
        keys="Ctrl+Shift+7"
        Icon={IconListNumbers}
        active={state.orderedList}
        onClick={() => run().toggleOrderedList().run()}
      />
      <ToolbarButton
        label={t('text.outdent')}
        keys="Shift+Tab"
        Icon={IconIndentDecrease}
        disabled={!state.inItem}
        onClick={() => run().liftListItem('listItem').run()}
      />
      <ToolbarButton
        label={t('text.indent')}
        keys="Tab"
        Icon={IconIndentIncrease}
        disabled={!state.inItem}
        onClick={() => run().sinkListItem('listItem').run()}
      />
      <Toolbar.Divider />
      <AlignMenu editor={editor} />
      <TableMenu editor={editor} />
      <Toolbar.Divider />
      <ToolbarButton
        label={t('text.link')}
        keys="Ctrl+K"
        Icon={IconLink}
        active={state.link}
        onClick={onLink}
      />
      <ToolbarButton
        label={t('text.footnote')}
        keys="Ctrl+Shift+F"
        Icon={IconTextPlus}
        onClick={onFootnote}
      />
      <ToolbarButton label={t('text.citation')} keys="Ctrl+Shift+S" Icon={IconQuote} onClick={onCitation} />
    </Toolbar>
  );
}
