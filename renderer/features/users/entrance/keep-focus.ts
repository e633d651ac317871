/**
 * Remembers where the caret stands; what it gives puts it back there. The browser gives the focus back by itself,
 * but not the caret in a rich text: the next key would go nowhere.
 */
export function keepFocus(): () => void {
  const element = document.activeElement;
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (!(element instanceof HTMLElement) || !element.isConnected || element === document.body) return;
    element.focus({ preventScroll: true });
    if (!range || !element.isContentEditable || !element.contains(range.commonAncestorContainer)) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}
