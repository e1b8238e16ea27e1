// Texts that staff may choose instead of writing their own, by what they are for. Drafts until a clinician has approved them.
import type { Language } from '../domain/language.ts';

export const STAFF_REPLY_IDS = ['call-us', 'we-will-call', 'missed-you', 'seen', 'new-time', 'thanks'] as const;
export type StaffReplyId = (typeof STAFF_REPLY_IDS)[number];

export interface StaffReplies {
  readonly version: string;
  readonly texts: Readonly<Record<Language, Readonly<Record<StaffReplyId, string>>>>;
}

export const STAFF_REPLIES: StaffReplies = {
  version: '0.1.0',
  texts: {
    en: {
      'call-us': 'This is your care team. Please call us today when you have a moment.',
      'we-will-call': 'This is your care team. We would like to talk with you and will call you today.',
      'missed-you': 'We tried to call you and missed you. When is a good time to reach you? You can reply here.',
      seen: 'Your care team has seen your answers. Please call us if anything changes or gets worse.',
      'new-time': 'We need to find a new time for your visit. Please call us when you can.',
      thanks: 'Thank you for telling us. We have it, and will be in touch.',
    },
    es: {
      'call-us': 'Somos su equipo de salud. Por favor, llame hoy cuando tenga un momento.',
      'we-will-call': 'Somos su equipo de salud. Queremos hablar con usted y le vamos a llamar hoy.',
      'missed-you': 'Le llamamos y no le encontramos. ¿A qué hora le podemos llamar? Puede contestar aquí.',
      seen: 'Su equipo de salud ha visto sus respuestas. Por favor, llame si algo cambia o empeora.',
      'new-time': 'Hay que buscar otra fecha para su visita. Por favor, llame cuando pueda.',
      thanks: 'Gracias por contarnos. Lo tenemos, y pronto sabrá de nosotros.',
    },
  },
};
