import { Popover } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type ReactNode, useState } from 'react';
import classes from './rich-text.module.css';

interface AnchoredPopoverProps {
  editor: Editor;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** Where the cursor stands, in the frame of the editor's own box, so that the window scrolls along with the text. */
function placeOfCursor(editor: Editor) {
  const { view, state } = editor;
  const box = view.dom.getBoundingClientRect();
  const { left, top, bottom } = view.coordsAtPos(state.selection.from);
  return { left: left - box.left, top: top - box.top, height: bottom - top };
}

/** A small window at the cursor. Escape and a click outside close it and give the text its focus back. */
export function AnchoredPopover({ editor, label, onClose, children }: AnchoredPopoverProps) {
  const [place] = useState(() => placeOfCursor(editor));
  const close = () => {
    onClose();
    // At once: the editor's own command waits for a frame, and keys typed meanwhile would be lost.
    editor.view.focus();
  };
  return (
    <Popover
      opened
      onDismiss={close}
      trapFocus
      withArrow
      shadow="md"
      position="bottom"
      width={340}
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={place} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
