import { type KeyboardEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfView } from '#renderer/components/pdf-view/pdf-view.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';
import type { ShownSheet } from '../preview/use-sheet.ts';
import { arrowStep } from './arrow-step.ts';
import classes from './editor.module.css';
import { ElementHandle } from './element-handle.tsx';
import { moved } from './element-place.ts';
import { Ruler } from './ruler.tsx';
import { usePull } from './use-pull.ts';
import type { TemplateEdits } from './use-template-edits.ts';

/** CSS pixels of a millimetre at 100 %. */
export const pixelsPerMm = 96 / 25.4;

interface SheetCanvasProps {
  edits: TemplateEdits;
  sheet: ShownSheet;
  zoom: number;
  /** Whether places keep to whole millimetres, and lines show them. */
  grid: boolean;
  /** The picture of the blank; null where there is none. */
  backdrop: string | null;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onRemove: (id: string) => void;
}

/** The page under the hands: the PDF as it will be printed, and over it a frame of each element. */
export function SheetCanvas(props: SheetCanvasProps) {
  const { edits, sheet, zoom, grid, backdrop, chosen, onChoose } = props;
  const { template } = edits;
  const { t } = useTranslation('templates');
  const scale = zoom * pixelsPerMm;
  const size = { width: template.page.width * scale, height: template.page.height * scale };
  const keys = useKeys(props);
  const { allowed } = usePartPermission();
  const pull = usePull({
    ...{ scale, step: grid ? 1 : 0.1, allowed },
    onPulled: (next) => edits.changeElement(next.id, () => next),
  });
  return (
    <div className={classes.desk}>
      <div className={classes.withRulers}>
        <Ruler length={template.page.width} scale={scale} along="across" />
        <Ruler length={template.page.height} scale={scale} along="down" />
        <div className={classes.sheet} style={size}>
          {backdrop && <img className={classes.backdrop} src={backdrop} alt={t('backdrop.label')} />}
          <div className={classes.print}>
            <Printed sheet={sheet} zoom={zoom} label={t('sheet')} />
          </div>
          {grid && <GridLines scale={scale} />}
          {template.elements.map((element) => (
            <ElementHandle
              key={element.id}
              element={element}
              scale={scale}
              chosen={element.id === chosen}
              pull={pull}
              onChoose={() => onChoose(element.id)}
              onKeyDown={(event) => keys(event, element)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Printed({ sheet, zoom, label }: { sheet: ShownSheet; zoom: number; label: string }) {
  if (sheet === null || sheet === 'failed') return <Waiting height="100%" />;
  return <PdfView bytes={sheet.bytes} label={label} zoom={zoom} />;
}

/** A line every five millimetres: those of each would be a grey page. */
function GridLines({ scale }: { scale: number }) {
  return <div className={classes.grid} style={{ backgroundSize: `${5 * scale}px ${5 * scale}px` }} />;
}

/** Arrow keys move the element that has the focus, Delete removes it. */
function useKeys({ edits, onRemove, onChoose }: SheetCanvasProps) {
  const { allowed } = usePartPermission();
  const { changeElement } = edits;
  return useCallback(
    (event: KeyboardEvent, element: TemplateElement) => {
      if (event.key === 'Escape') return onChoose(null);
      if (!allowed || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = arrowStep(event);
      if (step) changeElement(element.id, (one) => moved(one, step), 'soon');
      else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(element.id);
      else return;
      event.preventDefault();
    },
    [allowed, changeElement, onRemove, onChoose],
  );
}

/** Puts the focus on an element's frame. */
export function focusElement(id: string): void {
  document.querySelector<HTMLElement>(`[data-element="${CSS.escape(id)}"]`)?.focus();
}
