import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What can be done by the keyboard, by the place where it works. Keys are written as they stand on the keyboard. */
const groups = {
  screen: [
    ['Ctrl+F', 'search'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+S', 'save'],
    ['Alt+PageUp', 'previousSection'],
    ['Alt+PageDown', 'nextSection'],
    ['F6', 'nextPane'],
    ['F1', 'shortcuts'],
  ],
  text: [
    ['Ctrl+B', 'bold'],
    ['Ctrl+I', 'italic'],
    ['Ctrl+U', 'underline'],
    ['Ctrl+Shift+2', 'heading2'],
    ['Ctrl+Shift+3', 'heading3'],
    ['Ctrl+Shift+0', 'paragraph'],
    ['Ctrl+Shift+8', 'bulletList'],
    ['Ctrl+Shift+7', 'orderedList'],
    ['Tab', 'indent'],
    ['Shift+Enter', 'lineBreak'],
    ['Ctrl+K', 'link'],
    ['Ctrl+Shift+F', 'footnote'],
    ['Ctrl+Shift+S', 'citation'],
    ['Enter', 'openNode'],
    ['Alt+F10', 'toolbar'],
    ['Escape', 'backToText'],
  ],
  grid: [
    ['Enter', 'down'],
    ['Tab', 'right'],
    ['F2', 'editCell'],
    ['Ctrl+Enter', 'newRow'],
    ['Alt+ArrowUp', 'rowUp'],
    ['Alt+ArrowDown', 'rowDown'],
    ['Alt+Delete', 'removeRow'],
    ['Ctrl+V', 'pasteCells'],
    ['Escape', 'leaveGrid'],
  ],
} as const;
const places = ['screen', 'text', 'grid'] as const;

const shown: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

function Keys({ keys }: { keys: string }) {
  return keys.split('+').map((key, index) => (
    <span key={key}>
      {index > 0 && ' + '}
      <Kbd>{shown[key] ?? key}</Kbd>
    </span>
  ));
}

/** The keys that the editor understands. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      {places.map((place) => (
        <Table key={place} verticalSpacing={4} mb="sm" captionSide="top">
          <Table.Caption ta="start" fw={600} c="var(--mantine-color-text)">
            {t(`shortcuts.places.${place}`)}
          </Table.Caption>
          <Table.Tbody>
            {groups[place].map(([keys, name]) => (
              <Table.Tr key={name}>
                <Table.Td w={190}>
                  <Keys keys={keys} />
                </Table.Td>
                <Table.Td>{t(`shortcuts.${place}.${name}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
