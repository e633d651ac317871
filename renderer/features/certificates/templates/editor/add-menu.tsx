import { Button, Menu } from '@mantine/core';
import { IconPhoto, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedItem } from '#renderer/components/permission/permitted-item.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { plainKinds } from './new-element.ts';

interface AddMenuProps {
  onAdd: (kind: (typeof plainKinds)[number]) => void;
  onPicture: (file: File) => void;
  onBackdrop: (file: File) => void;
}

/** What pictures may be chosen: those that a PDF can hold. */
const pictureTypes = 'image/png,image/jpeg';

/** Everything that can be put on the page, and the picture of the blank that lies under it on the screen. */
export function AddMenu({ onAdd, onPicture, onBackdrop }: AddMenuProps) {
  const { t } = useTranslation('templates');
  const permission = usePartPermission();
  const picture = useRef<HTMLInputElement>(null);
  const backdrop = useRef<HTMLInputElement>(null);
  return (
    <>
      <PictureInput ref={picture} name="picture" onFile={onPicture} />
      <PictureInput ref={backdrop} name="backdrop" onFile={onBackdrop} />
      <Menu shadow="md" position="bottom-start">
        <Menu.Target>
          <Button leftSection={<IconPlus size={16} aria-hidden />}>{t('add')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plainKinds.map((kind) => (
            <PermittedItem key={kind} permission={permission} onClick={() => onAdd(kind)}>
              {t(`kinds.${kind}`)}
            </PermittedItem>
          ))}
          <PermittedItem permission={permission} onClick={() => picture.current?.click()}>
            {t('picture.add')}
          </PermittedItem>
          <Menu.Divider />
          <PermittedItem
            permission={permission}
            leftSection={<IconPhoto size={16} aria-hidden />}
            onClick={() => backdrop.current?.click()}
          >
            {t('backdrop.choose')}
          </PermittedItem>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

interface PictureInputProps {
  ref: React.RefObject<HTMLInputElement | null>;
  name: string;
  onFile: (file: File) => void;
}

function PictureInput({ ref, name, onFile }: PictureInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      name={name}
      accept={pictureTypes}
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file can be chosen again after it was taken away.
        currentTarget.value = '';
      }}
    />
  );
}
