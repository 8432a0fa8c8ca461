/**
 * Light stems, which take only the endings of number and gender off (the idea: J. Savoy, Light stemming approaches
 * for the French, Portuguese, German and Hungarian languages, 2006). What they join is shown as "perhaps".
 */

/** `amico`, `amici`, `amica`, `amiche` → `amic`. What ends in an accent has one form (`città`, `così`, which is none of `cosa`). */
export function italianStem(word: string): string {
  return word.length < 4 ? word : word.replace(/(?:h?[ei]|i[aoe]|[aoei])$/u, '');
}

/** `partij`, `partijen` → `partij`; `naam`, `namen` → `nam`; `brief`, `brieven` → `brief`. */
export function dutchStem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:en|e|'?s)$/u, '').replace(/([bcdfghklmnprst])\1$/u, '$1');
  return bare.replace(/v$/u, 'f').replace(/z$/u, 's').replace(/([aeou])\1(?=[^aeiou]+$)/u, '$1');
}

/** `national`, `nationale`, `nationaux` → `national`; `ouvrier`, `ouvrière` → `ouvrier`; `actif`, `active` → `actif`. */
export function frenchStem(word: string): string {
  if (word.length < 4) return word;
  let stem = word.replace(/eaux$/u, 'eau').replace(/aux$/u, 'al').replace(/[sx]$/u, '');
  if (stem.length > 4) stem = stem.replace(/(?:ment)$/u, '');
  stem = stem.replace(/ée$/u, 'é').replace(/euse$|eur$|rice$/u, 'eu').replace(/e$/u, '');
  return stem.replace(/ièr$/u, 'ier').replace(/èr$/u, 'er').replace(/iv$/u, 'if').replace(/([lnt])\1$/u, '$1').replace(/[éè]([^aeiouéè]+)$/u, 'e$1').replace(/qu$/u, 'c');
}
