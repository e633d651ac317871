import { Checkbox, Fieldset, Radio, Stack } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { runAttachments } from '#renderer/data/sync/attachments/run.ts';
import {
  type AttachmentSetting,
  attachmentChoices,
  chooseAttachments,
  onAttachmentSetting,
  readAttachmentSetting,
} from '#renderer/data/sync/attachments/setting.ts';

/** Which attached files come to this computer by themselves, and whether they rest. */
export function AttachmentsSection() {
  const { t } = useTranslation('sync');
  const { fetch, paused } = useSyncExternalStore(onAttachmentSetting, readAttachmentSetting);
  const choose = async (part: Partial<AttachmentSetting>) => {
    await chooseAttachments(part);
    await runAttachments();
  };
  const chosen = (value: string) => attachmentChoices.find((one) => one === value) ?? fetch;
  return (
    <Fieldset legend={t('attachments.title')}>
      <Stack gap="sm">
        <Radio.Group
          label={t('attachments.which')}
          value={fetch}
          onChange={(value) => void choose({ fetch: chosen(value) })}
        >
          <Stack gap="xs" mt="xs">
            {attachmentChoices.map((one) => (
              <Radio key={one} value={one} label={t(`attachments.choices.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t('attachments.paused')}
          description={t('attachments.pausedHint')}
          checked={paused}
          onChange={(event) => void choose({ paused: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  );
}
