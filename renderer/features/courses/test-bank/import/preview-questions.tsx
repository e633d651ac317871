import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answerLetter } from '#shared/model/course/question-faults.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import type { CheckedQuestion } from '#shared/test-bank/check-questions.ts';
import classes from '../test-bank.module.css';

/** Pixels of a question with short answers. */
const plainHeight = 120;

interface PreviewQuestionsProps {
  shown: readonly CheckedQuestion[];
  language: DocumentLanguage;
}

/** The questions of a file, however many: those out of sight are not drawn. */
export function PreviewQuestions({ shown, language }: PreviewQuestionsProps) {
  const { t } = useTranslation('courses');
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => plainHeight,
    overscan: 4,
  });
  return (
    <section
      ref={scroller}
      className={classes.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
      tabIndex={0}
      aria-label={t('testBank.imports.preview')}
    >
      <ol className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const one = shown[index];
          return (
            one && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-fate={one.fate}
                className={classes.read}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ReadLine checked={one} language={language} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

function ReadLine({
  checked: { read, fate, faults },
  language,
}: {
  checked: CheckedQuestion;
  language: DocumentLanguage;
}) {
  const { t } = useTranslation(['courses', 'problems']);
  return (
    <>
      <p lang={language}>{t('testBank.imports.line', { line: read.line, text: read.text || '—' })}</p>
      {read.answers.map((answer, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers of a file have no other name, and never move
        <p key={place} lang={language} data-right={place === read.right || undefined}>
          {place === read.right ? '✓ ' : ''}
          {`${answerLetter(place)}) ${answer || '—'}`}
        </p>
      ))}
      {faults.map(({ code, params }) => (
        <p key={code}>
          <strong>{t(`problems:${code}`, params ?? {})}</strong>
        </p>
      ))}
      {(fate === 'repeated' || fate === 'here') && (
        <p>
          <strong>{t(`testBank.imports.fates.${fate}`)}</strong>
        </p>
      )}
    </>
  );
}
