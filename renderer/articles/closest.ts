/** The element around a press, itself included. The frame's elements are of classes of its own: no `instanceof` knows them. */
export const closest = (target: EventTarget | null, selector: string): Element | null =>
  target !== null && 'closest' in target && typeof target.closest === 'function'
    ? (target.closest(selector) as Element | null)
    : null;
