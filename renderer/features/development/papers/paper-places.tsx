import { Button, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { editPaperText } from '#renderer/data/development/papers.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import { useCleanPaste } from '#renderer/features/programmes/index.ts';
import type { PaperPlace } from '#shared/documents/official/paper.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { placeName } from './place-name.ts';

const longest = 20_000;

interface PlaceFieldProps {
  paper: OfficialDocument;
  place: PaperPlace;
}

/** A text of the paper: the program's own until a person writes another one, and again when they ask for it. */
function PlaceField({ paper, place: { place, proposed } }: PlaceFieldProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const written = paper.texts[place];
  const key = `officialDocuments:${paper.id}:${place}`;
  const { input, wrong } = useDraftInput(
    {
      key,
      stored: written ?? proposed,
      accepts: (text) => text.length <= longest,
      save: (text) => editPaperText(paper, place, text === proposed ? null : text),
    },
    useCleanPaste(true),
  );
  const label = placeName(t, place);
  const restore = async () => {
    await flush();
    await saveNow(key, () => editPaperText(paper, place, null));
  };
  return (
    <div>
      <Textarea
        {...input}
        label={label}
        lang={paper.language}
        autosize
        minRows={1}
        maxRows={12}
        error={wrong && t('paperWork.tooLong', { most: longest })}
      />
      {written !== undefined && (
        <NeedsPermission permission={permission}>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('paperWork.restoreNamed', { place: label })}
            onClick={() => void restore()}
          >
            {t('paperWork.restore')}
          </Button>
        </NeedsPermission>
      )}
    </div>
  );
}

/** Every text of the paper that may be written anew before it is signed. */
export function PaperPlaces({ paper, places }: { paper: OfficialDocument; places: readonly PaperPlace[] }) {
  return (
    <Stack gap="xs">
      {places.map((place) => (
        <PlaceField key={place.place} paper={paper} place={place} />
      ))}
    </Stack>
  );
}
