import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A way to make so many certificates into one PDF file. `fonts` is a folder with `regular.ttf` and `bold.ttf`. */
export type CertificatePeer = (count: number, output: string, fonts: string) => Promise<void>;

export const fontFile = (fonts: string, bold: boolean): string =>
  join(fonts, bold ? 'bold.ttf' : 'regular.ttf');

/** A package that the project does not need; it is looked for beside the project and in NODE_PATH. */
export const peerPackage = <Exports>(name: string): Exports =>
  createRequire(join(process.cwd(), 'package.json'))(name) as Exports;
