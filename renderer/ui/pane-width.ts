import { useEffect, useState } from 'react';

/** The width of an element as it is now, in CSS pixels; 0 until it is there. */
export function useWidthOf(id: string): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.getBoundingClientRect().width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return width;
}
