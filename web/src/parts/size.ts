/** The width that an element has, as a component sees it. */

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export function useWidth(element: RefObject<HTMLElement | null>, otherwise = 640): number {
  const [width, set] = useState(otherwise);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measured = new ResizeObserver(([entry]) => entry && set(Math.floor(entry.contentRect.width)));
    measured.observe(element.current);
    set(Math.floor(element.current.clientWidth));
    return () => measured.disconnect();
  }, []);
  return Math.max(120, width);
}
