import { Accordion } from '@mantine/core';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { Regulation } from '#shared/regulation/clauses.ts';
import { ClauseText } from './clause-text.tsx';

/** A regulation by its chapters; the one with the clause that was asked for is open, or the first. */
export function Chapters({ regulation, asked }: { regulation: Regulation; asked: ClauseId | null }) {
  const language = useTextLanguage();
  const open = regulation.clauses.find(({ id }) => id === asked)?.chapter.number ?? 1;
  return (
    <Accordion multiple variant="separated" defaultValue={[String(open)]}>
      {regulation.chapters.map((chapter) => (
        <Accordion.Item key={chapter.number} value={String(chapter.number)}>
          <Accordion.Control>
            {chapter.number}. {chapter.name[language]}
          </Accordion.Control>
          <Accordion.Panel>
            {regulation.clauses
              .filter((one) => one.chapter.number === chapter.number)
              .map((one) => (
                <ClauseText key={one.id} clause={one} asked={one.id === asked} />
              ))}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
