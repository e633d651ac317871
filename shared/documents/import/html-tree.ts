import { Parser } from 'htmlparser2';

export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
}

/** Deeper elements are put beside their parent: nesting that no document needs would exhaust the stack. */
const deepest = 200;
const skipped = new Set(['script', 'style', 'title', 'meta', 'link', 'template', 'noscript', 'xml']);

/**
 * HTML as a tree of elements and texts, read as browsers read it; comments (Word's conditional ones with all they
 * hide), scripts and style sheets are left out. `onScript` hears of every script and embedded page.
 */
export function parseHtml(html: string, onScript: () => void): HtmlElement {
  const root: HtmlElement = { name: 'root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script' || name === 'iframe' || name === 'object' || name === 'embed') onScript();
      if (skipped.has(name)) hidden += 1;
      const element = { name, attributes, children: [] };
      if (hidden === 0) open[Math.min(open.length, deepest) - 1]?.children.push(element);
      open.push(element);
    },
    onclosetag: (name) => {
      if (skipped.has(name)) hidden -= 1;
      open.pop();
    },
    ontext: (text) => {
      if (hidden === 0) open[Math.min(open.length, deepest) - 1]?.children.push(text);
    },
  });
  parser.end(html);
  return root;
}
