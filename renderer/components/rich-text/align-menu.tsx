import { Menu } from '@mantine/core';
import { IconAlignCenter, IconAlignJustified, IconAlignLeft, IconAlignRight } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { MenuKeys } from '../menu-keys.tsx';
import { ToolbarMenu } from './toolbar-menu.tsx';

const icons = {
  justify: IconAlignJustified,
  left: IconAlignLeft,
  center: IconAlignCenter,
  right: IconAlignRight,
};
const alignments = ['justify', 'left', 'center', 'right'] as const;
const keys = {
  justify: 'Ctrl+Shift+J',
  left: 'Ctrl+Shift+L',
  center: 'Ctrl+Shift+E',
  right: 'Ctrl+Shift+R',
};

/** Text that nobody aligned stands as its place asks: justified in a paragraph, centred in a heading. */
export function AlignMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const current = useEditorState({
    editor,
    selector: (state) => alignments.find((one) => state.editor.isActive({ textAlign: one })) ?? null,
  });
  const Face = icons[current ?? 'justify'];
  return (
    <ToolbarMenu label={t('text.align')} face={<Face size={18} stroke={1.7} aria-hidden />}>
      <Menu.Item
        role="menuitemradio"
        aria-checked={current === null}
        onClick={() => editor.chain().focus().unsetTextAlign().run()}
      >
        {t('text.alignments.usual')}
      </Menu.Item>
      {alignments.map((one) => {
        const Icon = icons[one];
        return (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === current}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={<MenuKeys keys={keys[one]} />}
            onClick={() => editor.chain().focus().setTextAlign(one).run()}
          >
            {t(`text.alignments.${one}`)}
          </Menu.Item>
        );
      })}
    </ToolbarMenu>
  );
}
