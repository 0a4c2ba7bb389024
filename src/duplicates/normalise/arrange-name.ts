import { NOBLE_TITLES, PARTICLES_BEHIND, PREPOSITIONS, TITLE_WORDS } from "./person-words.js";
import type { NameWord } from "./split-name.js";

/** The names of a person, each word folded. */
export interface ArrangedName {
  readonly given: readonly string[];
  readonly particles: readonly string[];
  /** Sorted. */
  readonly family: readonly string[];
}

/** "Anna von der Heide" and "Heide, Anna von der" alike. */
export function arrangeName(segments: readonly (readonly NameWord[])[]): ArrangedName {
  const [first = [], ...others] = segments;
  if (others.length > 0) return arrangeFields(others.flat(), first);
  const particle = first.findIndex((word, index) => beginsParticles(word) && index < lastNameIn(first));
  const family = particle === -1 ? first.length - 1 : particle;
  return first.length === 0 ? arrangeFields([], []) : arrangeFields(first.slice(0, family), first.slice(family));
}

/** The names where it is known which words are which. */
export function arrangeFields(given: readonly NameWord[], family: readonly NameWord[]): ArrangedName {
  const own = arrangeFamily(family);
  const end = endOfGiven(given);
  return {
    given: given.slice(0, end).flatMap(({ parts }) => parts),
    particles: [...given.slice(end).map(({ letters }) => letters), ...own.particles],
    family: own.family,
  };
}

/** Particles stand before a name, or behind it as in "Heide von der". */
function arrangeFamily(words: readonly NameWord[]): Omit<ArrangedName, "given"> {
  const lastName = lastNameIn(words);
  const isParticlesBehind = PREPOSITIONS.has(words[lastName + 1]?.letters ?? "");
  const particles: string[] = [];
  const family: string[] = [];
  let isInParticles = false;
  words.forEach((word, index) => {
    isInParticles =
      index < lastName
        ? beginsParticles(word) || (isInParticles && goesOnWithParticles(word))
        : index > lastName && isParticlesBehind;
    if (isInParticles) particles.push(word.letters);
    else family.push(...word.parts);
  });
  return {
    particles,
    family: family.filter((part) => !TITLE_WORDS.has(part) && part !== "und" && part !== "and").sort(),
  };
}

/** Where the given names end and particles begin, as in "Anna von der". A single word is a name. */
function endOfGiven(words: readonly NameWord[]): number {
  let end = words.length;
  while (end > 0 && isParticle(words[end - 1] as NameWord)) end -= 1;
  if (end === 0 && words.length < 2) return words.length;
  while (end < words.length && !beginsParticles(words[end] as NameWord)) end += 1;
  return end;
}

function lastNameIn(words: readonly NameWord[]): number {
  const last = words.findLastIndex((word) => !isParticle(word));
  return last === -1 ? words.length - 1 : last;
}

const isParticle = (word: NameWord) => beginsParticles(word) || goesOnWithParticles(word);

const beginsParticles = (word: NameWord) =>
  word.parts.length === 1 && (PREPOSITIONS.has(word.letters) || NOBLE_TITLES.has(word.letters));

const goesOnWithParticles = (word: NameWord) => PARTICLES_BEHIND.has(word.letters);
