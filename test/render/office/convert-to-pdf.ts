import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './run-tool.ts';

/** A folder with PDFs that LibreOffice made; `remove` it at the end. */
export interface ConvertedFiles {
  pdf: (name: string) => string;
  remove: () => void;
}

/** The font whose widths are those of Times New Roman; the older package of the same name lacks Kazakh letters. */
function requireFont(): void {
  const fonts = runTool('fc-list', ':lang=kk', 'family');
  if (!/Liberation Serif|Times New Roman/.test(fonts))
    throw new Error(
      'No Times New Roman and no Liberation Serif with Kazakh letters: install the Debian package fonts-liberation2.',
    );
}

/** Converts docx files to PDF with one run of LibreOffice Writer, with a profile of its own. */
export function convertToPdf(documents: Readonly<Record<string, Uint8Array>>): ConvertedFiles {
  requireFont();
  const folder = mkdtempSync(join(tmpdir(), 'ereje-render-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const sources = Object.entries(documents).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  runTool('soffice', environment, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources);
  const pdf = (name: string): string => join(folder, `${name}.pdf`);
  for (const name of Object.keys(documents))
    if (!existsSync(pdf(name))) throw new Error(`LibreOffice made no PDF of ${name}.docx`);
  return { pdf, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
