import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import classes from './editor.module.css';
import { gripPlace, gripsOf, placeOf } from './element-place.ts';
import type { usePull } from './use-pull.ts';

interface ElementHandleProps {
  element: TemplateElement;
  scale: number;
  chosen: boolean;
  pull: ReturnType<typeof usePull>;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** So thin an element is still caught with the mouse, in CSS pixels. */
const leastCatch = 8;

/** What an element is called by: its kind, and of a text its beginning. */
function useName(element: TemplateElement): string {
  const { t } = useTranslation('templates');
  const language = useTextLanguage();
  const { x, y } = placeOf(element);
  const words = element.kind === 'text' ? `: ${element.text.replace(/\s+/gu, ' ').slice(0, 60)}` : '';
  const place = t('place', { x: formatNumber(x, language), y: formatNumber(y, language) });
  return `${t(`kinds.${element.kind}`)}${words}. ${place}`;
}

/** The frame over an element by which it is chosen, moved and sized; what it looks like is drawn by the PDF below. */
export function ElementHandle({ element, scale, chosen, pull, onChoose, onKeyDown }: ElementHandleProps) {
  const shown = pull.shown(element);
  const { x, y, width, height } = placeOf(shown);
  const name = useName(element);
  const [across, down] = [Math.max(width * scale, leastCatch), Math.max(height * scale, leastCatch)];
  const left = x * scale - (across - width * scale) / 2;
  const top = y * scale - (down - height * scale) / 2;
  return (
    <>
      <button
        type="button"
        className={classes.handle}
        style={{ left, top, width: across, height: down }}
        aria-pressed={chosen}
        aria-label={name}
        data-element={element.id}
        data-artwork={element.artwork || undefined}
        onFocus={onChoose}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        {...pull.grip(element, 'whole')}
      />
      {chosen &&
        gripsOf(shown).map((grip) => {
          const at = gripPlace(shown, grip);
          return (
            <span
              key={grip}
              aria-hidden
              className={classes.grip}
              data-grip={grip}
              style={{ left: at.x * scale, top: at.y * scale }}
              {...pull.grip(element, grip)}
            />
          );
        })}
    </>
  );
}
