import type { Language } from '../../shared/settings.ts';

interface StarterFeed {
  readonly title: string;
  readonly feedUrl: string;
}

/** Feeds on one subject; its title, in their language, names the folder they come into. */
export interface StarterBundle {
  readonly title: string;
  readonly feeds: readonly StarterFeed[];
}

/** Well-known public feeds to begin with, by the language they are written in. Nothing asks them before they are chosen. */
export const STARTER_BUNDLES: Readonly<Record<Language, readonly StarterBundle[]>> = {
  uk: [
    {
      title: 'Новини',
      feeds: [
        { title: 'Українська правда', feedUrl: 'https://www.pravda.com.ua/rss/' },
        { title: 'Суспільне Новини', feedUrl: 'https://suspilne.media/rss/all.rss' },
        { title: 'Укрінформ', feedUrl: 'https://www.ukrinform.ua/rss/block-lastnews' },
        { title: 'BBC News Україна', feedUrl: 'https://feeds.bbci.co.uk/ukrainian/rss.xml' },
        { title: 'Еспресо', feedUrl: 'https://espreso.tv/rss' },
      ],
    },
    {
      title: 'Економіка і Європа',
      feeds: [
        { title: 'Економічна правда', feedUrl: 'https://epravda.com.ua/rss/' },
        { title: 'Європейська правда', feedUrl: 'https://www.eurointegration.com.ua/rss/' },
      ],
    },
    {
      title: 'Наука і техніка',
      feeds: [
        { title: 'ITC.ua', feedUrl: 'https://itc.ua/ua/feed/' },
        { title: 'AIN', feedUrl: 'https://ain.ua/feed/' },
        { title: 'DOU', feedUrl: 'https://dou.ua/feed/' },
      ],
    },
  ],
  fr: [
    {
      title: 'Actualités',
      feeds: [
        { title: 'Le Monde', feedUrl: 'https://www.lemonde.fr/rss/une.xml' },
        { title: 'Franceinfo', feedUrl: 'https://www.francetvinfo.fr/titres.rss' },
        { title: 'Ouest-France', feedUrl: 'https://www.ouest-france.fr/rss-en-continu.xml' },
        { title: 'France 24', feedUrl: 'https://www.france24.com/fr/rss' },
        { title: 'RFI', feedUrl: 'https://www.rfi.fr/fr/rss' },
      ],
    },
    {
      title: 'Sciences et techniques',
      feeds: [
        { title: 'CNRS Le journal', feedUrl: 'https://lejournal.cnrs.fr/rss' },
        { title: 'Futura', feedUrl: 'https://www.futura-sciences.com/rss/actualites.xml' },
        { title: 'Numerama', feedUrl: 'https://www.numerama.com/feed/' },
      ],
    },
  ],
  en: [
    {
      title: 'News',
      feeds: [
        { title: 'BBC News', feedUrl: 'https://feeds.bbci.co.uk/news/rss.xml' },
        { title: 'The Guardian: World', feedUrl: 'https://www.theguardian.com/world/rss' },
        { title: 'NPR News', feedUrl: 'https://feeds.npr.org/1001/rss.xml' },
        { title: 'Deutsche Welle', feedUrl: 'https://rss.dw.com/rdf/rss-en-all' },
        { title: 'Al Jazeera', feedUrl: 'https://www.aljazeera.com/xml/rss/all.xml' },
      ],
    },
    {
      title: 'Science and technology',
      feeds: [
        { title: 'Nature', feedUrl: 'https://www.nature.com/nature.rss' },
        { title: 'Quanta Magazine', feedUrl: 'https://www.quantamagazine.org/feed/' },
        { title: 'NASA', feedUrl: 'https://www.nasa.gov/feed/' },
        { title: 'Ars Technica', feedUrl: 'https://feeds.arstechnica.com/arstechnica/index' },
      ],
    },
  ],
};
