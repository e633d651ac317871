import { useElementSize } from '@mantine/hooks';
import { pixelsPerMm } from './sheet-canvas.tsx';

/** Rulers and the edges of the desk, in CSS pixels. */
const besides = 60;

/** The zoom that was chosen, or that at which a page is as wide as its place. `ref`: of the place. */
export function useFitZoom(zoom: string, pageWidth: number) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  if (zoom !== 'fit') return { ref, zoom: Number(zoom) / 100 };
  const fits = (width - besides) / (pageWidth * pixelsPerMm);
  // Steps of five per cent: a scroll bar that comes and goes does not draw the page again and again.
  return { ref, zoom: Math.min(1.5, Math.max(0.3, Math.floor(fits * 20) / 20)) };
}
