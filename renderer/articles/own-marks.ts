let made = 0;
let onTheirWay = 0;

/** Tells the reader of a mark that the page shows already. */
export async function whileMarking<T>(tellReader: () => Promise<T>): Promise<T> {
  made += 1;
  onTheirWay += 1;
  try {
    return await tellReader();
  } finally {
    onTheirWay -= 1;
    made += 1;
  }
}

/**
 * Call it before asking the reader how an article is marked, and what it answers when the reader has answered: whether
 * that can be believed, or a person marked something meanwhile. Each mark is followed by an event, so whoever cannot
 * believe an answer may wait for the next.
 */
export function watchMarks(): () => boolean {
  const before = made;
  const isQuiet = onTheirWay === 0;
  return () => isQuiet && made === before;
}
