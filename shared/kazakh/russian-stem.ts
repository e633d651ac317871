/** Endings of Russian adjectives, participles and nouns; the match begins as early in the word as it can, so the longest wins. */
const ending =
  /(?:иями|ями|ами|ией|ием|иям|иях|ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ей|ов|ев|ую|юю|ою|ею|ью|ия|ья|ии|ию|ах|ях|ам|ям|а|я|о|е|ы|и|у|ю|ь|й)$/;
const shortestStem = 3;
/** «оценок» and «оценка», «отца» and «отец»: о or е between the last two consonants comes and goes. */
const fleetingVowel = /([бвгджзклмнпрстфхцчшщ])ь?[ое]([бвгджзклмнпрстфхцчшщ])$/;

/** The part of a Russian word that its case forms share, for comparing words only: «компетенций» – «компетенц». */
function russianStem(word: string): string {
  const stem = word.replace(ending, '');
  const enough = stem.length >= shortestStem ? stem : word;
  return enough.replace(fleetingVowel, '$1$2').replace(/([^аеиоуыэюя])ь(?=[^аеиоуыэюя]$)/, '$1');
}

/** A test whether a word of a text is the term's word in any of its Russian forms. Both are in small letters. */
export function russianWordMatcher(termWord: string): (textWord: string) => boolean {
  const stem = russianStem(termWord);
  return (textWord) => textWord === termWord || russianStem(textWord) === stem;
}
