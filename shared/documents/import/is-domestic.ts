const places =
  /алматы|алма-ата|астана|нұр-?сұлтан|нур-?султан|қарағанды|караганд|шымкент|тараз|ақтөбе|актобе|семей|семипалатинск|өскемен|усть-каменогорск|павлодар|қостанай|костанай|көкшетау|кокшетау|орал(?=[:,.])|атырау|ақтау|қызылорда|кызылорд|түркістан|туркестан|талдықорған|талдыкорган|петропавл|қазақстан|казахстан|almaty|astana|kazakhstan/iu;
const foreignPlaces =
  /москва|санкт-петербург|м\.\s*:|спб|минск|ташкент|бишкек|london|new york|oxford|cambridge|berlin|paris|springer|routledge/iu;
const acts = /(?:^|\s)(?:ҚР|РК)(?=[\s,.]|$)|adilet\.zan\.kz|gov\.kz/u;

/**
 * Whether a description names a publication of Kazakhstan: by its place or an act of the republic; without either, a
 * Kazakh text counts as domestic. A guess that the author can correct.
 */
export function isDomestic(text: string): boolean {
  if (acts.test(text)) return true;
  if (foreignPlaces.test(text)) return false;
  return places.test(text) || /[әғқңөұүһі]/iu.test(text);
}
