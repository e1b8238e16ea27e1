// The answers of the symptom check's detail questions, in our own words. What each one leads to: shared/plans/symptom-rules.ts.
import type { Scale } from '../../domain/questionnaire.ts';
import { labelledScale } from '../labelled-scale.ts';
import { MORE_THAN_ONE, NO } from '../symptom-scales.ts';
import { zeroToTen } from '../zero-to-ten.ts';

export const SKIN: Scale = labelledScale(
  {
    label: { en: 'No rash or itch', es: 'Sin sarpullido, no me pica' },
    aliases: { en: ['no', 'none'], es: ['no', 'nada', 'sin sarpullido ni comezón', 'sin comezón', 'sin picazón'] },
  },
  {
    label: { en: 'Mild rash or itch', es: 'Sarpullido leve o me pica un poco' },
    aliases: { en: ['mild'], es: ['leve', 'sarpullido leve', 'me pica un poco', 'comezón leve', 'picazón leve'] },
  },
  {
    label: { en: 'Strong itch or large rash', es: 'Me pica mucho o sarpullido grande' },
    aliases: { es: ['me pica mucho', 'sarpullido grande', 'mucha comezón', 'comezón fuerte', 'picazón fuerte'] },
  },
  {
    label: {
      en: 'Blisters, peeling, mouth, eye or genital sores',
      es: 'Ampollas, piel que se pela, llagas en la boca, los ojos o los genitales',
    },
  },
);

export const BREATHING: Scale = labelledScale(
  NO,
  { label: { en: 'Cough only', es: 'Solo tos' }, aliases: { en: ['cough', 'only cough'], es: ['tos'] } },
  { label: { en: 'Short of breath with effort', es: 'Falta de aire al esfuerzo' } },
  { label: { en: 'Cough and short of breath', es: 'Tos y falta de aire' }, aliases: { en: ['both'], es: ['ambas'] } },
  { label: { en: 'Short of breath at rest', es: 'Falta de aire en reposo' } },
);

/** A count, so that nobody has to turn stools into levels; 10 is "10 or more". */
export const MORE_STOOLS: Scale = zeroToTen(
  { label: {}, aliases: { en: ['none'], es: ['ninguna', 'nada'] } },
  { label: {} },
);

export const BELLY: Scale = labelledScale(
  NO,
  { label: { en: 'Mild belly pain', es: 'Dolor leve' }, aliases: { en: ['mild pain'], es: ['leve'] } },
  { label: { en: 'Bad belly pain', es: 'Dolor fuerte' }, aliases: { en: ['bad pain'], es: ['fuerte'] } },
  { label: { en: 'Blood or black stools', es: 'Sangre o heces negras' }, aliases: { en: ['black stools'] } },
  { label: { en: 'Could not hold stools', es: 'No pude aguantar las heces' } },
  MORE_THAN_ONE,
);

export const VOMITING: Scale = labelledScale(
  NO,
  { label: { en: 'Nausea only', es: 'Solo náusea' }, aliases: { en: ['nausea'], es: ['náusea', 'náuseas'] } },
  { label: { en: 'Vomiting for less than a day', es: 'Vómito menos de un día' } },
  { label: { en: 'Vomiting for over a day', es: 'Vómito más de un día' } },
  { label: { en: 'Cannot keep fluids down', es: 'No retengo líquidos' } },
);

export const NERVES: Scale = labelledScale(
  NO,
  { label: { en: 'Mild numbness or tingling', es: 'Adormecimiento u hormigueo leve' } },
  { label: { en: 'Strong or spreading numbness', es: 'Adormecimiento fuerte o que avanza' } },
  { label: { en: 'New weakness', es: 'Debilidad nueva' }, aliases: { en: ['weakness'], es: ['debilidad'] } },
  {
    label: { en: 'Numbness and weakness', es: 'Adormecimiento y debilidad' },
    aliases: { en: ['both'], es: ['ambas', 'las dos cosas'] },
  },
);

export const EYES: Scale = labelledScale(
  NO,
  { label: { en: 'Red or painful eyes', es: 'Ojos rojos o con dolor' } },
  {
    label: { en: 'Blurred vision', es: 'Vista borrosa' },
    aliases: { en: ['blurry vision', 'blurry'], es: ['borrosa'] },
  },
  { label: { en: 'Double vision', es: 'Vista doble' }, aliases: { en: ['seeing double'], es: ['veo doble'] } },
  {
    label: { en: 'Drooping eyelids', es: 'Párpados caídos' },
    aliases: { en: ['drooping eyelid'], es: ['párpado caído'] },
  },
  MORE_THAN_ONE,
);

export const HEAD: Scale = labelledScale(
  NO,
  { label: { en: 'Mild', es: 'Leve' } },
  { label: { en: 'Bad headache', es: 'Dolor fuerte' } },
  { label: { en: 'Bad dizziness', es: 'Mareo fuerte' } },
  { label: { en: 'Both are bad', es: 'Ambos fuertes' }, aliases: { en: ['both'], es: ['ambos'] } },
  { label: { en: 'Almost fainted', es: 'Casi me desmayo' }, aliases: { en: ['nearly fainted'] } },
);

export const URINE: Scale = labelledScale(
  NO,
  { label: { en: 'Passing less urine', es: 'Orinar menos' } },
  { label: { en: 'Great thirst and much urine', es: 'Mucha sed y mucha orina' } },
  { label: { en: 'Yellow skin or eyes', es: 'Piel u ojos amarillos' } },
  { label: { en: 'Dark urine', es: 'Orina oscura' } },
  MORE_THAN_ONE,
);

export const APPETITE: Scale = labelledScale(
  { label: { en: 'As usual', es: 'Como siempre' }, aliases: { en: ['usual', 'same as usual'], es: ['igual'] } },
  { label: { en: 'A little less', es: 'Un poco menos' } },
  { label: { en: 'About half', es: 'La mitad' }, aliases: { en: ['half'] } },
  { label: { en: 'Almost nothing', es: 'Casi nada' } },
);
