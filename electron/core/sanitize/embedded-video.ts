import { safeUrl } from './safe-url.ts';

/** Players that publishers embed; their page says more than a blank frame. */
const PLAYERS =
  /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|soundcloud\.com|spotify\.com|ted\.com|bandcamp\.com|mixcloud\.com|rumble\.com|streamable\.com|loom\.com|wistia\.(?:com|net)|jwplatform\.com|brightcove\.(?:com|net)|megaphone\.fm|simplecast\.com|acast\.com|podcasts\.apple\.com)$/u;

export interface EmbeddedVideo {
  /** The page to open in its place. */
  readonly url: string;
  /** A picture of it, where its address is known without asking anybody. */
  readonly stillUrl: string | null;
}

/** What an embedded player shows; null for frames that hold something else (ads, mostly). */
export function embeddedVideo(source: string, base: string | null): EmbeddedVideo | null {
  const address = safeUrl(source, base, 'link');
  const url = address === null ? null : URL.parse(address);
  if (url === null || url.protocol === 'mailto:') return null;
  const isPeerTube = url.pathname.startsWith('/videos/embed/');
  if (!PLAYERS.test(url.hostname) && !isPeerTube) return null;
  const [, youtube] = /^\/embed\/([\w-]{6,20})$/u.exec(url.pathname) ?? [];
  if (youtube !== undefined && /youtube/u.test(url.hostname))
    return {
      url: `https://www.youtube.com/watch?v=${youtube}`,
      stillUrl: `https://i.ytimg.com/vi/${youtube}/hqdefault.jpg`,
    };
  const [, vimeo] = /^\/video\/(\d+)$/u.exec(url.pathname) ?? [];
  if (vimeo !== undefined && url.hostname === 'player.vimeo.com')
    return { url: `https://vimeo.com/${vimeo}`, stillUrl: null };
  return { url: url.href, stillUrl: null };
}
