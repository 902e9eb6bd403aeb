/**
 * A light suffix stemmer for Ukrainian: cuts the endings of noun, adjective and verb inflection, so that Умєров, Умєрова
 * and Умєрову, or міністр, міністра and міністрами meet. No dictionary: it may leave two forms apart, and is built
 * to hardly ever join two words.
 */
const NOUN =
  /(?:іями|ями|ами|ові|еві|єві|ого|ому|ими|іми|ій|ою|ею|єю|ям|ам|ах|ях|ів|їв|ей|ем|ом|єм|их|іх|им|ім|ої|ую|ая|яя|ії|ія|ію|а|я|у|ю|о|е|є|і|ї|и|ь|й)$/u;
const VERB =
  /(?:ували|увала|увало|ував|увати|ювати|ється|ються|иться|яться|ешся|лися|лася|лося|вся|тися|ала|али|ало|ила|или|ило|ити|ати|іти)$/u;
const SHORTEST_STEM = 4;

/** @param word lower case, apostrophes removed */
export function stemUkrainian(word: string): string {
  const verb = word.replace(VERB, '');
  if (verb !== word && verb.length >= SHORTEST_STEM) return verb;
  const noun = word.replace(NOUN, '');
  return noun.length >= SHORTEST_STEM - 1 ? noun : word;
}
