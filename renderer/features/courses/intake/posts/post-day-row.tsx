import { Badge, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { writePost } from '#renderer/data/courses/preparation/posts.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { isPostMissing, missingLanguages, type PostDay } from '#shared/model/course/posts.ts';
import { readWebLink } from '#shared/model/course/web-link.ts';
import { type DocumentLanguage, documentLanguages } from '#shared/model/organisation.ts';
import { OutsideLink } from '../outside-link.tsx';
import classes from './posts.module.css';

interface PostDayRowProps {
  intakeId: string;
  day: PostDay;
  today: PlainDate;
}

/** A day with the addresses of its posts. */
export function PostDayRow({ intakeId, day, today }: PostDayRowProps) {
  const { t } = useTranslation('courses');
  const isMissing = isPostMissing(day, today);
  const missing = missingLanguages(day).map((language) => t(`posts.languages.${language}`));
  return (
    <div className={classes.day} data-day={day.date} data-missing={isMissing || undefined}>
      <div className={classes.date}>
        <Text size="sm" fw={600}>
          {numericDate(day.date)}
        </Text>
        {isMissing && (
          <Text size="xs" className={classes.missing ?? ''}>
            {t('posts.missing', { languages: missing.join(', ') })}
          </Text>
        )}
        {!day.ofCourse && (
          <Badge variant="light" color="gray" tt="none">
            {t('posts.notCourseDay')}
          </Badge>
        )}
      </div>
      {documentLanguages.map((language) => (
        <PostLink key={language} intakeId={intakeId} day={day} language={language} />
      ))}
    </div>
  );
}

interface PostLinkProps {
  intakeId: string;
  day: PostDay;
  language: DocumentLanguage;
}

/** The address of a day's post in a language, typed or pasted; it saves itself. */
function PostLink({ intakeId, day: { date, post }, language }: PostLinkProps) {
  const { t } = useTranslation('courses');
  const stored = post?.[language] ?? '';
  const { input, wrong } = useDraftInput({
    key: `dailyPosts:${intakeId}/${date}:${language}`,
    stored,
    accepts: (text) => readWebLink(text) !== null,
    save: async (text) => {
      const link = readWebLink(text);
      if (link !== null) await writePost(intakeId, date, language, link);
    },
  });
  const of = { language: t(`posts.languages.${language}`), date: numericDate(date) };
  return (
    <div className={classes.link}>
      <TextInput
        {...input}
        type="url"
        size="sm"
        className={classes.field ?? ''}
        label={t(`posts.languages.${language}`)}
        aria-label={t('posts.linkOf', of)}
        placeholder={t('posts.hint')}
        maxLength={10_000}
        autoComplete="off"
        error={wrong && t('posts.wrongLink')}
      />
      {stored !== '' && (
        <OutsideLink address={stored} label={t('posts.openOf', of)}>
          {t('posts.open')}
        </OutsideLink>
      )}
    </div>
  );
}
