import { describe, expect, it } from 'vitest';
import { enabledItems, isEnabled, isRuledOut } from '../../shared/domain/enable-when.ts';
import type { EnableWhen, Instrument, Item } from '../../shared/domain/questionnaire.ts';
import { PHQ_9 } from '../../shared/instruments/phq-9/phq-9.ts';

const item = (enableWhen?: readonly EnableWhen[], enableBehavior?: 'all' | 'any'): Item => ({
  linkId: 'next',
  text: {},
  ...(enableWhen && { enableWhen }),
  ...(enableBehavior && { enableBehavior }),
});
const when = (operator: EnableWhen['operator'], answer: number, question = 'first'): EnableWhen => ({
  question,
  operator,
  answer,
});

describe('one condition', () => {
  it.each([
    ['=', 1, [1]],
    ['!=', 1, [0, 2]],
    ['>', 1, [2]],
    ['>=', 1, [1, 2]],
    ['<', 1, [0]],
    ['<=', 1, [0, 1]],
  ] as const)('%s %d holds for %j of 0, 1, 2', (operator, answer, holding) => {
    expect([0, 1, 2].filter((first) => isEnabled(item([when(operator, answer)]), { first }))).toEqual(holding);
  });

  it.each(['=', '!=', '>', '>=', '<', '<='] as const)(
    '%s does not hold for a question without an answer',
    (operator) => {
      expect(isEnabled(item([when(operator, 0)]), { other: 0 })).toBe(false);
    },
  );
});

describe('several conditions', () => {
  const both = [when('>', 0), when('>', 0, 'second')];

  it.each([
    ['all', undefined, { first: 1, second: 1 }, true],
    ['all of the two', undefined, { first: 1, second: 0 }, false],
    ['all, when said', 'all', { first: 1 }, false],
    ['any', 'any', { first: 1 }, true],
    ['none of any', 'any', { first: 0, second: 0 }, false],
  ] as const)('%s', (_name, behavior, answers, enabled) => {
    expect(isEnabled(item(both, behavior), answers)).toBe(enabled);
  });
});

it('asks everything where nothing depends on anything, an empty list of conditions included', () => {
  expect(enabledItems(PHQ_9, {})).toEqual(PHQ_9.items);
  expect(isEnabled(item([]), {})).toBe(true);
  expect(isEnabled(item([], 'any'), {})).toBe(true);
});

describe('of a chain of questions', () => {
  const after = (linkId: string, ...conditions: EnableWhen[]): Item => ({ ...item(conditions), linkId });
  const more = after('more', when('>', 0, 'first'));
  const most = after('most', when('>', 0, 'more'));
  const either: Item = { ...item([when('>', 0, 'first'), when('>', 0, 'second')]), linkId: 'either' };
  const chain: Instrument = { ...PHQ_9, items: [after('first'), after('second'), more, most, either] };

  it('asks those that the answers call for', () => {
    const asked = (answers: Record<string, number>) => enabledItems(chain, answers).map(({ linkId }) => linkId);
    expect(asked({})).toEqual(['first', 'second']);
    expect(asked({ first: 1 })).toEqual(['first', 'second', 'more']);
  });

  it.each<[string, Item, Record<string, number>, boolean]>([
    ['one without conditions never', chain.items[0] ?? more, {}, false],
    ['an answer rules it out', more, { first: 0 }, true],
    ['an answer calls for it', more, { first: 1 }, false],
    ['nobody knows yet', more, {}, false],
    ['what it follows is ruled out itself', most, { first: 0 }, true],
    ['what it follows is still to come', most, { first: 1 }, false],
    ['one of two questions is still to come', either, { first: 0 }, false],
    ['both were answered', either, { first: 0, second: 1 }, true],
    ['it follows a question that there is not', after('lost', when('>', 0, 'nowhere')), {}, false],
  ])('%s', (_case, asked, answers, ruledOut) => {
    expect(isRuledOut(chain, asked, answers)).toBe(ruledOut);
  });
});
