// Text-speak spelt out, for looking for a meaning and never for a value: "w/o", "u", "cuz", "hisself", "xq".
import { lazily } from '../lazily.ts';

/** What thumbs write in the plain words of a reply, where "w/o" is `w o`. */
const SHORT_FOR = `w o = without, w out = without, wout = without, witout = without, widout = without, w = with, wit = with,
  u = you, ur = your, r = are, b4 = before, cuz = because, coz = because, cus = because, bcuz = because,
  becuz = because, hisself = himself, hiself = himself, himsef = himself, him self = himself,
  her self = herself, themself = themselves, theirself = themselves, mysef = myself, meself = myself,
  my self = myself, nomore = no more, no mo = no more, anymo = anymore, any mo = anymore, gon = going to,
  finna = going to, fixin to = going to, fixing to = going to, ima = im going to, imma = im going to,
  tryna = trying to, tryin to = trying to, lemme = let me, dis = this, dat = that, bout = about, jus = just,
  cud = could, wud = would, shud = should, aint got = dont have, i aint = i dont, aint = isnt, txtn = texting,
  txtin = texting, txting = texting, textin = texting, messagin = messaging, msging = messaging,
  msgin = messaging, sendin = sending, recieve = receive, recive = receive, receve = receive,
  recieving = receiving, reciving = receiving, talkin = talking, feelin = feeling, hav = have,
  4 real = for real, 4 me = for me, 4 this = for this, 4 good = for good, 2 breathe = to breathe,
  2 live = to live, 2 be = to be, 2 stop = to stop, better of = better off, k = que, xq = por que,
  pq = por que, xk = por que, porq = por que, tmb = tambien, kien = quien, xa = para, aki = aqui,
  mesage = message, mesages = messages, messege = message, messeges = messages, mesege = message,
  msj = mensajes, msjs = mensajes, mnsj = mensajes, mjs = mensajes`;

const meanings = lazily(() => new Map(SHORT_FOR.split(/,\s+/).map((pair) => pair.split(' = ') as [string, string])));

/** The same words, spelt out. */
export const spelledOut = (words: string): string => {
  const said = words.split(' ');
  const spelt: string[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const word = said[at] ?? '';
    const two = meanings().get(`${word} ${said[at + 1] ?? ''}`);
    spelt.push(two ?? meanings().get(word) ?? word);
    if (two !== undefined) at += 1;
  }
  return spelt.join(' ');
};
