import type { TFunction } from 'i18next';

/** What a place of a paper is called for the person who writes it: `item2` is «2-тармақ». */
export function placeName(t: TFunction<'development'>, place: string): string {
  const [, kind, number, part] = /^(item|point|text)(\d+)(\w*)$/.exec(place) ?? [];
  if (!kind) return t(`paperWork.places.${place}`);
  return t(`paperWork.places.${kind}${part}`, { number });
}
