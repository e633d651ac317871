import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface PanePlace {
  /** Whether there is no room beside the text, so that the pane opens over it. */
  over: boolean;
  shown: boolean;
  toggle: () => void;
  close: () => void;
}

/**
 * Where a pane stands: beside the text while the window is wide enough, over it otherwise. Whether it stands beside
 * the text is remembered on this computer; over it, it always begins closed.
 */
export function usePanePlace(name: string, narrow: string): PanePlace {
  const over = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const [opened, drawer] = useDisclosure(false);
  const [beside, setBeside] = useLocalStorage({
    key: `ereje.editor.${name}`,
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return {
    over,
    shown: over ? opened : beside,
    toggle: over ? drawer.toggle : () => setBeside(!beside),
    close: drawer.close,
  };
}

interface BesideOrOverProps {
  place: PanePlace;
  title: string;
  side: 'left' | 'right';
  width: number;
  /** The pane as it stands beside the text. */
  frame: (content: ReactNode) => ReactNode;
  /** The pane's content; `leave` closes what stands over the text and then goes on. */
  children: (leave: (then: () => void) => void) => ReactNode;
}

export function BesideOrOver({ place, title, side, width, frame, children }: BesideOrOverProps) {
  const { t } = useTranslation('app');
  const next = useRef<(() => void) | null>(null);
  if (!place.over) return place.shown ? frame(children((then) => then())) : null;
  const leave = (then: () => void) => {
    next.current = then;
    place.close();
  };
  // The drawer gives the focus back when it is gone: what follows must come after that.
  const gone = () => {
    next.current?.();
    next.current = null;
  };
  return (
    <Drawer
      opened={place.shown}
      onClose={place.close}
      onExitTransitionEnd={gone}
      position={side}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children(leave)}
    </Drawer>
  );
}
