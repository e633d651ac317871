import { writeFileSync } from 'node:fs';
import { type CertificatePeer, peerPackage } from './certificate-peer.ts';
import { type ContentLine, contentOf, frames, pageSize, square, svgPath } from './content.ts';

/** What of the compiler is needed here. */
interface Typst {
  NodeCompiler: {
    create(options: object): { pdf(source: { mainFileContent: string }): Uint8Array };
  };
}

const { width, height } = pageSize;
const quoted = (text: string): string => JSON.stringify(text);

const frame = ({ inset, thickness }: (typeof frames)[number]): string =>
  `place(top + left, dx: ${inset}pt, dy: ${inset}pt, rect(width: ${width - 2 * inset}pt, height: ${height - 2 * inset}pt, stroke: ${thickness}pt))`;

const head = `#set page(width: ${width}pt, height: ${height}pt, margin: 0pt)
#set text(font: "Tinos", lang: "kk", top-edge: "baseline", bottom-edge: "baseline", hyphenate: false)
#let line(t, size, weight, x, y) = place(top + left, dx: if x == none { 0pt } else { x * 1pt }, dy: (${height} - y) * 1pt, box(width: if x == none { ${width}pt } else { auto }, align(if x == none { center } else { left }, text(size: size * 1pt, weight: weight, t))))
#let frames = { ${frames.map(frame).join('; ')} }
#let code(size, path) = place(top + left, dx: ${square.x}pt, dy: ${height - square.y - square.size}pt, image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + str(size) + " " + str(size) + "'><path d='" + path + "'/></svg>"), format: "svg", width: ${square.size}pt, height: ${square.size}pt))
`;

const line = ({ text, size, bold, x, y }: ContentLine): string =>
  `#line(${quoted(text)}, ${size}, "${bold ? 'bold' : 'regular'}", ${x ?? 'none'}, ${y})`;

function page(index: number): string {
  const { lines, code } = contentOf(index);
  return `#frames${lines.map(line).join('')}#code(${code.size}, ${quoted(svgPath(code.runs))})\n`;
}

export const make: CertificatePeer = async (count, output, fonts) => {
  const { NodeCompiler } = peerPackage<Typst>('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: [fonts] }] });
  const pages = Array.from({ length: count }, (_, index) => page(index));
  writeFileSync(output, compiler.pdf({ mainFileContent: head + pages.join('#pagebreak()\n') }));
};
