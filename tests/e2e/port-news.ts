import type { NewsItem } from '../newsroom/news-item.ts';

/** A short report under #port, published so many minutes ago. */
export const portNews = (title: string, minutesAgo: number): NewsItem => ({
  guid: title,
  link: `/${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  html: `<p>${title}, the harbour office said.</p>`,
  publishedAt: Date.now() - minutesAgo * 60_000,
  author: 'Anna Koval',
  categories: ['port'],
});
