import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';

const reading = (reply: string) => readReply(reply, SCALES.phq, 'es');

describe('a wrong number', () => {
  it.each(['wrong number', "I'm not a patient here", 'no soy la paciente', 'número equivocado'])(
    '%j is one',
    (reply) => {
      expect(reading(reply)).toMatchObject({ kind: 'wrong_number', rule: 'W1' });
    },
  );

  it.each(['wrong number sorry meant 3', "I'm not a patient person lol"])('%j is none', (reply) => {
    expect(reading(reply).kind).toBe('reprompt');
  });

  it.each(['no soy la paciente, soy su hija, tiene fiebre de 40', 'I am not the patient, this is her daughter'])(
    '%j is a relative whom a person answers',
    (reply) => {
      expect(reading(reply)).toMatchObject({ kind: 'reprompt', softReview: true });
    },
  );
});

it('does not bury who is only out', () => {
  expect(reading('he is gone to work').kind).toBe('reprompt');
});

describe('the death of the patient', () => {
  it.each([
    'he died last night, this is his wife',
    'This is Marias daughter. Maria passed away',
    'ella ya murió',
    'falleció',
    'se murió, soy su hija',
    'soy su esposa, él falleció',
    'mi mamá falleció, soy su hija',
  ])('%j reports it', (reply) => {
    expect(reading(reply)).toMatchObject({ kind: 'wrong_number', died: true });
  });

  it.each([
    'my husband died',
    'John died yesterday',
    'falleció mi tía',
    'se murió mi perro',
    'my mom died, she was old',
    'our dog died',
  ])('%j is grief', (reply) => {
    expect(reading(reply)).toMatchObject({ kind: 'reprompt', softReview: true });
  });
});
