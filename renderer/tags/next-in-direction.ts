interface Way {
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What lies aside counts double, so that an arrow leads on in its own direction. */
const ASIDE_WEIGHT = 2;

/** The button below `root` that an arrow key leads to by where it stands, itself at an edge; nothing for other keys. */
export function nextInDirection(
  root: HTMLElement | null,
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const all = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const way = WAYS[key];
  if (way === undefined) return undefined;
  const start = middleOf(from);
  const reached = all.flatMap((button) => {
    const { x, y } = middleOf(button);
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y;
    const aside = Math.abs((x - start.x) * way.y) + Math.abs((y - start.y) * way.x);
    return button !== from && ahead > 1 ? [{ button, far: ahead + ASIDE_WEIGHT * aside }] : [];
  });
  return reached.toSorted((a, b) => a.far - b.far)[0]?.button ?? from;
}

function middleOf(element: HTMLElement): Way {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
