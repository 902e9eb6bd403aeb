/** Two things by much the same name: nobody is to be asked whether they are one. */
export const APART: readonly (readonly [string, string])[] = [
  ['Georgia', 'Georgia (US state)'],
  ['Georgia', 'Georgia Tech'],
  ['Paris', 'Paris Hilton'],
  ['Turkey', 'turkey recipes'],
  ['Turkey', 'Turkmenistan'],
  ['Jordan', 'Michael Jordan'],
  ['Macron', 'micron'],
  ['Niger', 'Nigeria'],
  ['Iran', 'Iraq'],
  ['Україна', 'Украинка'],
  ['Sumy', 'Сума'],
  ['EU', 'ЄС'],
  ['Poroshenko', 'Порошок'],
];
