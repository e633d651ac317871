import { qrModules } from '#shared/documents/pdf/qr-modules.ts';

/** A line of a certificate: points from the lower left corner of the page; null stands in the middle. */
export interface ContentLine {
  text: string;
  size: number;
  bold: boolean;
  x: number | null;
  y: number;
}

/** A run of dark modules of a code: from the left, from the top, how many. */
export type Run = readonly [x: number, y: number, width: number];

export interface Content {
  lines: ContentLine[];
  code: { size: number; runs: Run[] };
}

/** A4 across, in points, with two frames and the square of the code. */
export const pageSize = { width: 841.89, height: 595.28 } as const;
export const frames = [
  { inset: 24, thickness: 2 },
  { inset: 30, thickness: 0.7 },
] as const;
export const square = { x: 672, y: 62, size: 104 } as const;

const surnames = ['Әбдірахманова', 'Ғабитов', 'Қаһарманұлы', 'Ңұрмұхамедова', 'Өмірбекқызы', 'Ұлықбекова'];
const names = ['Әсел', 'Ғалымжан', 'Қарлығаш', 'Ақсұңқар', 'Өркен', 'Үміт', 'Гүлжаһан'];
const patronymics = ['Ермекқызы', 'Серікұлы', 'Әміреқызы', 'Ғалиұлы', 'Өтегенұлы'];
const of = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

const line = (text: string, size: number, y: number, x: number | null = null, bold = false): ContentLine => ({
  text,
  size,
  bold,
  x,
  y,
});

/** What all certificates say. */
export const commonLines: readonly ContentLine[] = [
  line('СЕРТИФИКАТ', 40, 486, null, true),
  line('Осы сертификат', 16, 418),
  line('«Үлгі» біліктілікті арттыру орталығында', 16, 342),
  line('тақырыбы бойынша біліктілікті арттыру курсын аяқтағанын растайды.', 16, 260),
  line('Директор ____________________ Ә. Ғ. Құнанбай', 13, 84, 70),
  line('Түпнұсқалығын тексеру: QR', 8, 50, square.x),
];

const topic = [
  '«Жаңартылған білім беру мазмұны аясында оқушылардың функционалдық',
  'сауаттылығын қалыптастыру және ғылыми-зерттеу һәм жобалау дағдыларын дамыту»',
];

/** The lines that only this certificate has. */
export const ownLines = (index: number): ContentLine[] => [
  line(`№ KZ-2026-${String(index + 1).padStart(6, '0')}`, 14, 458),
  line(`${of(surnames, index)} ${of(names, index * 3)} ${of(patronymics, index * 2)}`, 28, 378, null, true),
  line(topic[0] ?? '', 17, 312, null, true),
  line(topic[1] ?? '', 17, 290, null, true),
  line(
    `2026 жылғы ${1 + (index % 20)} қаңтар – ${6 + (index % 20)} ақпан, көлемі 72 академиялық сағат`,
    15,
    232,
  ),
  line(`Берілген күні: 2026 жылғы ${7 + (index % 20)} ақпан`, 13, 120, 70),
];

/** An address of 128 characters that differs all over, as one with a signature does. */
export function codeText(index: number): string {
  let state = index + 1;
  const random = Array.from({ length: 96 }, () => {
    state = (state * 48271) % 2147483647;
    return (state % 36).toString(36);
  });
  return `https://cert.example.kz/v/KZ-26/${random.join('')}`;
}

function runsOf(text: string): { size: number; runs: Run[] } {
  const modules = qrModules(text);
  const runs: Run[] = [];
  for (const [y, row] of modules.entries())
    for (let x = row.indexOf(true); x !== -1; ) {
      const light = row.indexOf(false, x);
      const end = light === -1 ? row.length : light;
      runs.push([x, y, end - x]);
      x = row.indexOf(true, end);
    }
  return { size: modules.length, runs };
}

/** All that stands on one certificate, for a way that knows nothing in common. */
export const contentOf = (index: number): Content => ({
  lines: [...commonLines, ...ownLines(index)],
  code: runsOf(codeText(index)),
});

/** The code as a path of SVG, a module being one unit. */
export const svgPath = (runs: readonly Run[]): string =>
  runs.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('');
