import { tagKey, type TagKey } from '../../../shared/tag.ts';

/** Rubrics that publishers put into every item, as keys; a rubric is never common ground between two articles. */
const SECTIONS: ReadonlySet<string> = new Set(
  [
    'news, top news, latest, latest news, all news, world, world news, politics, economy, economics, business, sport, sports',
    'culture, society, science, technology, tech, health, opinion, opinions, analysis, comment, comments, lifestyle, life',
    'entertainment, local, national, international, facts, events, interview, interviews, video, videos, photo, photos',
    'podcast, podcasts, blog, blogs, articles, article, press releases, uncategorized, uncategorised, general, home, feature, features, general news, breaking news, editorial, travel, arts, money, markets, finance, education',
    'новини, усі новини, всі новини, головне, політика, економіка, бізнес, спорт, культура, суспільство, наука, технології',
    "здоров'я, світ, події, факти, думки, аналітика, інтерв'ю, відео, фото, блоги, статті, без категорії, війна і політика",
    'новости, политика, экономика, бизнес, общество, мир, события, мнения, статьи, без рубрики',
    'actualités, actualité, à la une, politique, économie, monde, société, sports, culture, sciences, santé, opinions, vidéo, vidéos, non classé, international, france et monde, faits',
    'nachrichten, politik, wirtschaft, kultur, sport, welt, allgemein, noticias, política, economía, deportes, cultura, sociedad, mundo, sin categoría',
  ]
    .join(', ')
    .split(', ')
    .flatMap((name) => tagKey(name) ?? []),
);

const SECTION_DOMAIN = /section|rubric|channel|department/iu;

/** Whether a category is the rubric an article stands in rather than a tag it carries. */
export function isSection(key: TagKey, domain: string | null): boolean {
  return SECTIONS.has(key) || (domain !== null && SECTION_DOMAIN.test(domain));
}
