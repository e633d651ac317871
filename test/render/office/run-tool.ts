import { execFileSync } from 'node:child_process';

const packages = {
  soffice: 'libreoffice-writer',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  'fc-list': 'fontconfig',
} as const;
export type Tool = keyof typeof packages;

/** What the tool prints. A tool that is not there fails the test with what to install: the proof is never skipped. */
export function runTool(tool: Tool, ...parameters: string[]): string {
  try {
    return execFileSync(tool, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        `The rendered page cannot be measured without ${tool}: install the Debian package ${packages[tool]}.`,
      );
    throw error;
  }
}
