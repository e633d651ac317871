import { type RefObject, useEffect, useState } from 'react';

/** How far a list is scrolled and how much of it shows, in CSS pixels; kept up with scrolling and resizing. */
export function useScrolledPart(list: RefObject<HTMLElement | null>): {
  top: number;
  height: number;
  width: number;
} {
  const [part, setPart] = useState({ top: 0, height: 0, width: 0 });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const read = () =>
      setPart({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [list]);
  return part;
}
