import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import styles from './page-view.module.css';
import { PageView, pixelsPerTwip } from './page-view.tsx';
import { useScrolledPart } from './use-scrolled-part.ts';

/** Pixels between pages and around them. */
const gap = 12;
/** Pages that are mounted above and below those that show. */
const spare = 1;

/** What scrolls must be reached by the keyboard. */
const reachedByKeyboard = { tabIndex: 0 };

interface PageListProps {
  document: LaidOutDocument;
  /** 1 is the size on paper; without it a page is as wide as the list. */
  zoom?: number;
  /** The page, counted from 1, that is brought to the top. */
  shownPage?: number;
}

/** The pages of a document one under another; only those that show are mounted. */
export function PageList({ document, zoom, shownPage }: PageListProps) {
  const { t } = useTranslation('pages');
  const list = useRef<HTMLElement>(null);
  const part = useScrolledPart(list);
  const { size, pages } = document;
  const scale = zoom ?? Math.max(0.2, (part.width - 2 * gap) / (size.width * pixelsPerTwip));
  const step = size.height * scale * pixelsPerTwip + gap;
  useEffect(() => {
    if (shownPage !== undefined && list.current) list.current.scrollTop = (shownPage - 1) * step;
  }, [shownPage, step]);
  const first = Math.max(0, Math.floor(part.top / step) - spare);
  const last = Math.min(pages.length, Math.ceil((part.top + part.height) / step) + spare);
  const shown = pages.slice(first, last).map((page, index) => ({ page, number: first + index + 1 }));
  return (
    <section ref={list} className={styles.list} aria-label={t('list')} {...reachedByKeyboard}>
      <div
        className={styles.column}
        style={{ width: size.width * scale * pixelsPerTwip, height: pages.length * step + gap }}
      >
        {shown.map(({ page, number }) => (
          <div key={number} className={styles.place} style={{ top: gap + (number - 1) * step }}>
            <PageView page={page} size={size} zoom={scale} label={t('page', { number })} />
          </div>
        ))}
      </div>
    </section>
  );
}
