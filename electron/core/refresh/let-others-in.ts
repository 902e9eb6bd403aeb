const waiting: (() => void)[] = [];

/**
 * Lets the thread answer what has arrived meanwhile, before more is done. Of several that wait one goes on at a time:
 * eight refreshes that each wrote for a few milliseconds in one go would be felt.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(next);
  });
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}
