import { describe, expect, it } from 'vitest';
import { matchesEventPattern, type Pattern } from '../../infra/local/event-pattern.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { Keys: { PK: { S: 'PATIENT#1' }, SK: { S: 'STATE' } }, NewImage: { count: { N: '5' } }, Size: 12 },
};

describe('a filter pattern lets through', () => {
  it.each<[what: string, pattern: Pattern, matches: boolean]>([
    ['everything when empty', {}, true],
    ['an equal value', { eventName: ['INSERT'] }, true],
    ['one of several values', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['no other value', { eventName: ['MODIFY'] }, false],
    ['nested fields, all of them', { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: ['COMM#1'] } } } }, false],
    ['a prefix', { dynamodb: { Keys: { PK: { S: [{ prefix: 'PATIENT#' }] } } } }, true],
    ['no other prefix', { dynamodb: { Keys: { PK: { S: [{ prefix: 'PHONE#' }] } } } }, false],
    ['a suffix', { dynamodb: { Keys: { PK: { S: [{ suffix: '#1' }] } } } }, true],
    ['a field that exists', { dynamodb: { NewImage: { count: { N: [{ exists: true }] } } } }, true],
    ['a field that is absent', { dynamodb: { OldImage: { count: { N: [{ exists: false }] } } } }, true],
    ['not an absent field that must be there', { dynamodb: { OldImage: { count: { N: [{ exists: true }] } } } }, false],
    ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['not what anything-but names', { eventName: [{ 'anything-but': ['INSERT'] }] }, false],
    ['a number in a range', { dynamodb: { Size: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
    ['no number out of range', { dynamodb: { Size: [{ numeric: ['>', 12] }] } }, false],
    // DynamoDB writes numbers as strings, so that such a filter never matches: in the cloud as here.
    ['no number that is a string', { dynamodb: { NewImage: { count: { N: [{ numeric: ['=', 5] }] } } } }, false],
    ['either side of $or', { $or: [{ eventName: ['MODIFY'] }, { dynamodb: { Size: [12] } }] }, true],
  ])('%s', (_, pattern, matches) => {
    expect(matchesEventPattern(pattern, record)).toBe(matches);
  });
});
