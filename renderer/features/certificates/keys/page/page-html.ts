import { toBase64 } from '#shared/base64.ts';
import { pageStyle } from './page-style.ts';
import { sayIn } from './page-texts.ts';

const digest = async (text: string) =>
  toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** As it may stand in an element for scripts: nothing in it ends that element. */
const insideScript = (text: string) => text.replace(/<(?=\/?script|!--)/gi, '\\x3C');

/**
 * The page that verifies codes with no network: one HTML file that holds the signed list, its texts and its program,
 * and may load nothing. `script`: the program as one module; `list`: the text of a trust file.
 */
export async function pageHtml(script: string, list: string): Promise<string> {
  const program = insideScript(script);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await digest(program)}'`,
    `style-src 'sha256-${await digest(pageStyle)}'`,
    'img-src blob: data:',
    'media-src blob: mediastream:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const noScript = (['kk', 'ru', 'en'] as const).map(
    (one) => `<p lang="${one}">${sayIn(one)('page.noScript')}</p>`,
  );
  return [
    '<!doctype html>',
    '<html lang="kk">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${sayIn('kk')('page.title')}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<main><noscript>${noScript.join('')}</noscript></main>`,
    `<script type="application/json" id="list">${list.replaceAll('<', '\\u003c')}</script>`,
    `<script type="module">${program}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
