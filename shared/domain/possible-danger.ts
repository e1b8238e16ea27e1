// An unclear reply that may be a yes to self-harm or to an emergency sign: acted on at once, and still asked again.
import { raiseIn } from './alerting.ts';
import { occasionOf } from './answer-alerts.ts';
import { sayLinesAgain } from './danger-open.ts';
import type { Draft } from './draft.ts';
import type { Sitting } from './patient.ts';
import { scaleOf } from './questionnaire.ts';
import { mayBeAboveZero } from './reply/above-zero.ts';
import type { Said } from './said.ts';
import { openItem } from './sitting.ts';

/** Rules of what is open in the case: an unclear reply more is no news. */
const openRules = ({ state, ruleSet }: Draft, caseOfSitting: string): readonly string[] => {
  const ladders = state.openAlerts.filter(({ caseId }) => caseId === caseOfSitting).map(({ ladder }) => ladder);
  return ruleSet.rules.filter(({ ladder }) => ladders.includes(ladder)).map(({ id }) => id);
};

/**
 * Raises what a plain answer would, and says whom to call; nothing is filed. A clear answer above 0 is news all the same, and
 * a 0 takes nothing back. False where the reply cannot mean danger.
 */
export const fearDanger = (draft: Draft, sitting: Sitting, { reading, text, id }: Said): boolean => {
  const { instrument, item } = openItem(draft, sitting);
  const scale = scaleOf(instrument, item);
  if (!item.selfHarm && !item.emergency) return false;
  if (reading.kind !== 'reprompt' || !mayBeAboveZero(text.body, scale)) return false;
  const [administration] = sitting.administrations;
  const lowest = Math.min(...scale.options.map(({ code }) => code).filter((code) => code > 0));
  const answers = { ...administration.answers, [item.linkId]: Math.max(reading.maybe ?? 0, lowest) };
  const occasion = occasionOf(sitting);
  const alerts = raiseIn(
    draft,
    { kind: 'answer', instrument, linkId: item.linkId, answers },
    { ...occasion, raised: openRules(draft, occasion.caseId) },
    {
      administrationId: administration.id,
      instrument: instrument.id,
      instrumentVersion: administration.version,
      communicationId: id,
      unclear: true,
    },
  );
  const sentence = item.selfHarm ? 'selfHarm' : 'medicalEmergency';
  if (alerts.length > 0) draft.say('safety', sentence, draft.wording[sentence](draft.lines));
  else sayLinesAgain(draft);
  return true;
};
