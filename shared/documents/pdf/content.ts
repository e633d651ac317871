import type { Drawing, Matrix, QrModules } from './drawing.ts';
import { written, writtenFactor } from './file/written.ts';
import type { Fonts } from './fonts.ts';

/** How contents name what is not in them. */
export interface ContentNames {
  fonts: Fonts;
  /** The name of an image. Throws where the document has none by that key. */
  imageNamed(key: string): string;
}

type Of<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>;

/** Dark modules that stand side by side in a row are one rectangle; all are filled at once, so that no seams show. */
function darkRuns(modules: QrModules): string {
  let runs = '';
  for (const [row, line] of modules.entries()) {
    for (let from = line.indexOf(true); from !== -1; ) {
      const light = line.indexOf(false, from);
      const to = light === -1 ? line.length : light;
      runs += `${from} ${modules.length - 1 - row} ${to - from} 1 re\n`;
      from = line.indexOf(true, to);
    }
  }
  return runs;
}

function qr({ x, y, size, modules }: Of<'qr'>): string {
  const module = writtenFactor(size / modules.length);
  return `q ${module} 0 0 ${module} ${written(x)} ${written(y)} cm\n${darkRuns(modules)}f Q\n`;
}

const line = ({ x, y, toX, toY, thickness }: Of<'line'>): string =>
  `${written(thickness)} w ${written(x)} ${written(y)} m ${written(toX)} ${written(toY)} l S\n`;

const frame = ({ x, y, width, height, thickness }: Of<'frame'>): string =>
  `${written(thickness)} w ${[x, y, width, height].map(written).join(' ')} re S\n`;

const image = ({ x, y, width, height, image: key }: Of<'image'>, { imageNamed }: ContentNames): string =>
  `q ${written(width)} 0 0 ${written(height)} ${written(x)} ${written(y)} cm ${imageNamed(key)} Do Q\n`;

function text({ face, size, x, y, text: shown, grey }: Of<'text'>, { fonts }: ContentNames): string {
  const tone = grey === undefined ? '' : `${writtenFactor(grey)} g `;
  const black = grey === undefined ? '' : '0 g\n';
  return `${tone}${fonts.nameOf(face)} ${written(size)} Tf 1 0 0 1 ${written(x)} ${written(y)} Tm${fonts.show(face, shown)}Tj\n${black}`;
}

function drawn(drawing: Drawing, names: ContentNames): string {
  switch (drawing.kind) {
    case 'text':
      return text(drawing, names);
    case 'line':
      return line(drawing);
    case 'frame':
      return frame(drawing);
    case 'image':
      return image(drawing, names);
    case 'qr':
      return qr(drawing);
  }
}

/** Drawings as operators of a content stream (ISO 32000-1, annex A). Texts without a character are left out. */
export function contentOf(drawings: readonly Drawing[], names: ContentNames): string {
  let content = '';
  let inText = false;
  for (const drawing of drawings) {
    if (drawing.kind === 'text' && drawing.text === '') continue;
    const isText = drawing.kind === 'text';
    if (isText !== inText) content += isText ? 'BT\n' : 'ET\n';
    inText = isText;
    content += drawn(drawing, names);
  }
  return inText ? `${content}ET\n` : content;
}

/** Puts the matrix on all that follows. */
export const matrixContent = ([a, b, c, d, e, f]: Matrix): string =>
  `${[a, b, c, d].map(writtenFactor).join(' ')} ${written(e)} ${written(f)} cm\n`;
