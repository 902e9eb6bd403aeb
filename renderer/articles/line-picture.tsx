import { useState } from 'react';

/** Nothing where its file is gone: the line says what it has to say without it. */
export function LinePicture({ path }: { readonly path: string }) {
  const [lost, setLost] = useState<string | null>(null);
  if (lost === path) return null;
  return <img src={path} alt="" loading="lazy" decoding="async" onError={() => setLost(path)} />;
}
