export const frPrivacy = {
  'contacts.open': 'Hôtes contactés',
  'contacts.title': 'Hôtes contactés',
  'contacts.find': 'Trouver un hôte',
  'contacts.count':
    '{count, plural, =0 {Aucun hôte n’a été contacté.} one {# ligne} many {# de lignes} other {# lignes}}',
  'contacts.shown': 'Les {count, number} derniers sont montrés ; le fichier exporté les contient tous.',
  'contacts.host': 'Hôte',
  'contacts.why': 'Pourquoi',
  'contacts.last': 'Dernier contact',
  'contacts.requests': 'Requêtes',
  'contacts.feed': 'Un flux que vous suivez',
  'contacts.lookup': 'Une adresse que vous avez cherchée',
  'contacts.page': 'La page d’un article',
  'contacts.picture': 'Une image dans un article',
  'contacts.icon': 'L’icône d’un flux',
  'contacts.recording': 'Un enregistrement demandé',
  'contacts.export': 'Exporter en CSV',
} as const;
