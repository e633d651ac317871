import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '#shared/base64.ts';
import { type Html, html, htmlText } from '#shared/html.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

const hashOf = (text: string): string => `'sha256-${toBase64(sha256(new TextEncoder().encode(text)))}'`;

/** Only our own style and script; nothing is loaded, and what is sent goes to whoever served the page. */
const pagePolicy = [
  "default-src 'none'",
  `style-src ${hashOf(pageStyle)}`,
  `script-src ${hashOf(pageScript)}`,
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** With every page: nobody keeps it, frames it, guesses at its kind or tells its address elsewhere. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': pagePolicy,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

// Written by us and hashed in the policy: they may not be escaped.
const style = html`<style>${''}</style>`;
const script = html`<script>${''}</script>`;
const withOwn = (page: string): string =>
  page
    .replace(htmlText(style), () => `<style>${pageStyle}</style>`)
    .replace(htmlText(script), () => `<script>${pageScript}</script>`);

interface Layout {
  language: DocumentLanguage;
  title: string;
  body: Html;
  /** Whether something runs on it. */
  runs?: boolean;
}

/** A whole page as text. */
export const pageDocument = ({ language, title, body, runs = false }: Layout): string =>
  withOwn(
    htmlText(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
${style}
</head>
<body>
<main>
${body}
</main>
${runs && script}
</body>
</html>
`),
  );
