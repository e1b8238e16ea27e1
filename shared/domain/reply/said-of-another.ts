// C1, said of someone else: looked for as one would say it of oneself ("she doesn't want to live", "mi papá no quiere vivir").
import { lazily } from '../lazily.ts';
import { pattern } from './patterns.ts';

const ANOTHER = pattern`\b(?:he(?! \w+do\b)|hes|she|shes|they|theyre|wife|husband|daughter|son|kid|child|mother|mom|father|dad|sister|brother|teen|nin[oa]|partner|niece|nephew|grandson|granddaughter|friend|neighbou?r|roommate|patient|cousin|uncle|aunt|grandma|grandpa|grandmother|grandfather|fiance|stepson|someone|somebody|guy|boyfriend|girlfriend|(?<!\ben )el|ella|espos[oa]|marido|mujer|hij[oa]|herman[oa]|mama|papa|madre|padre|niet[oa]|sobrin[oa]|prim[oa]|amig[oa]|vecin[oa]|pareja|novi[oa]|paciente|ti[oa]|abuel[oa]|suegr[oa]|cunad[oa]|nuera|yerno|alguien|compadre|comadre|muchach[oa])\b`;

const AS_OF_ONESELF = `he i, she i, they i, hes im, shes im, theyre im, himself myself, herself myself, themselves myself, doesnt dont, does do,
  wants want, wishes wish, hopes hope, feels feel, thinks think, hates hate, has have, keeps keep, his my, her my, their my,
  quiere quiero, puede puedo, piensa pienso, aguanta aguanto, siente siento, tiene tengo, se me, desea deseo, su mi, sus mis`;

const ofOneself = lazily(() => new Map(AS_OF_ONESELF.split(/,\s+/).map((pair) => pair.split(' ') as [string, string])));

/** "Me quiere matar" is what another would do to oneself. */
const DONE_TO_ONESELF = pattern`\bme (?:quiere|desea|tiene|puede)\b`;

/** "He pensado" is what oneself has thought. */
const isOneself = (word: string, next = ''): boolean => word === 'he' && /[ai]do$/.test(next);

/** The words, put in the first person where another is named in them. */
export const asOfOneself = (words: string): string =>
  ANOTHER().test(words) && !DONE_TO_ONESELF().test(words)
    ? words
        .split(' ')
        .map((word, index, all) => (isOneself(word, all[index + 1]) ? word : (ofOneself().get(word) ?? word)))
        .join(' ')
    : words;
