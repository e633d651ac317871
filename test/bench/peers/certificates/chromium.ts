import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserType } from 'playwright';
import { type CertificatePeer, fontFile, peerPackage } from './certificate-peer.ts';
import { type ContentLine, contentOf, frames, pageSize, square, svgPath } from './content.ts';

const { width, height } = pageSize;
/** Where the base line lies in a line as high as its letters. */
const baseLine = 0.89;

const line = ({ text, size, bold, x, y }: ContentLine): string =>
  `<div class="t${x === null ? ' m' : ''}" style="font-size:${size}pt;${bold ? 'font-weight:700;' : ''}${x === null ? '' : `left:${x}pt;`}top:${height - y - size * baseLine}pt">${text}</div>`;

function page(index: number): string {
  const { lines, code } = contentOf(index);
  const borders = frames.map(
    ({ inset, thickness }) => `<div class=f style="inset:${inset}pt;border:${thickness}pt solid"></div>`,
  );
  const place = `left:${square.x}pt;top:${height - square.y - square.size}pt;width:${square.size}pt;height:${square.size}pt`;
  const svg = `<svg style="${place}" viewBox="0 0 ${code.size} ${code.size}"><path d="${svgPath(code.runs)}"/></svg>`;
  return `<div class=p>${borders.join('')}${lines.map(line).join('')}${svg}</div>`;
}

const style = (fonts: string): string =>
  `@font-face{font-family:T;src:url(${pathToFileURL(fontFile(fonts, false))})}@font-face{font-family:T;font-weight:700;src:url(${pathToFileURL(fontFile(fonts, true))})}@page{size:${width}pt ${height}pt;margin:0}body{margin:0;font-family:T}.p{position:relative;width:${width}pt;height:${height}pt;overflow:hidden;break-after:page}.p:last-child{break-after:auto}.f,.t,svg{position:absolute;box-sizing:border-box}.t{white-space:nowrap;line-height:1}.m{left:0;right:0;text-align:center}`;

/** The browser's own printing, which is also Electron's `printToPDF`. */
export const make: CertificatePeer = async (count, output, fonts) => {
  const { chromium } = peerPackage<{ chromium: BrowserType }>('playwright');
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const tab = await browser.newPage();
  const source = `${output}.html`;
  const pages = Array.from({ length: count }, (_, index) => page(index));
  writeFileSync(
    source,
    `<!doctype html><html lang="kk"><meta charset="utf-8"><style>${style(fonts)}</style>${pages.join('')}`,
  );
  await tab.goto(pathToFileURL(source).href);
  await tab.evaluate(() => document.fonts.ready);
  await tab.pdf({ path: output, preferCSSPageSize: true, printBackground: true });
  await browser.close();
};
