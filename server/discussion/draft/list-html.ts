import type { Inline, ParagraphBlock } from '#shared/documents/document-model.ts';
import { type Html, html } from '#shared/html.ts';

interface Item {
  mark: string;
  paragraphs: ParagraphBlock[];
  inner: ParagraphBlock[];
}

/** Items of one depth with what stands deeper under each; an item without a mark goes on with the one before. */
function itemsOf(blocks: readonly ParagraphBlock[]): Item[] {
  const depth = Math.min(...blocks.map(({ list }) => list?.depth ?? 0));
  const items: Item[] = [];
  for (const block of blocks) {
    const { mark = '', depth: own = 0 } = block.list ?? {};
    const last = items.at(-1);
    if (last && own > depth) last.inner.push(block);
    else if (last && mark === '' && last.inner.length === 0) last.paragraphs.push(block);
    else items.push({ mark, paragraphs: [block], inner: [] });
  }
  return items;
}

/** A list with its printed marks; lists in it stand in their items. */
export function listHtml(
  blocks: readonly ParagraphBlock[],
  inlines: (parts: readonly Inline[]) => Html[],
): Html {
  const items = itemsOf(blocks).map(({ mark, paragraphs, inner }) => {
    const text = paragraphs.map(
      (one, at) => html`<p>${at === 0 && mark ? `${mark} ` : ''}${inlines(one.inlines)}</p>`,
    );
    return html`<li>${text}${inner.length > 0 && listHtml(inner, inlines)}</li>`;
  });
  return html`<ul role="list" class="marked">${items}</ul>`;
}
