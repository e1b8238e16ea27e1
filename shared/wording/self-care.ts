// The self-care library: small things that may help, each of which goes out with the line to call. Own wording, policy.
import type { SelfCareTopic } from '../domain/plan.ts';

/** At most 79 GSM-7 characters, so that the text around it fits into the same segment. */
type SelfCareLibrary = Readonly<Record<SelfCareTopic, string>>;

export const SELF_CARE_EN: SelfCareLibrary = {
  'food-and-fluids': 'small meals and sips of water through the day may be easier on you.',
  'gentle-movement': 'a short walk or a few stretches, at your own pace, may lift your day.',
  rest: 'plan one thing you like today, and rest before and after it.',
  'stress-and-breathing': 'try this for a minute: breathe in for 4 counts, and out for 6.',
  'talking-to-someone': 'talking can help. Is there someone you could call or sit with today?',
  'skin-and-sun': 'on sunny days, shade, a hat and long sleeves protect your skin.',
  'when-to-call': 'you never need to wait for our questions. Call about anything new.',
};

/** Without á, í, ó and ú, which would halve what fits. */
export const SELF_CARE_ES: SelfCareLibrary = {
  'food-and-fluids': 'comer poco y varias veces, y tomar agua a sorbos, puede caerle mejor.',
  'gentle-movement': 'un paseo corto o estirarse un poco, a su ritmo, le puede animar.',
  rest: 'elija algo que le guste hacer hoy, y descanse antes y después.',
  'stress-and-breathing': 'pruebe un minuto: tome aire contando hasta 4 y suéltelo contando hasta 6.',
  'talking-to-someone': 'hablar puede ayudar. ¿Hay alguien a quien pueda llamar o ver hoy?',
  'skin-and-sun': 'cuando hay sol, la sombra, un sombrero y manga larga cuidan su piel.',
  'when-to-call': 'no tiene que esperar nuestras preguntas. Llame si nota algo nuevo.',
};
