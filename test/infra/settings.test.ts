import { App } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../infra/build-app.ts';
import { readSettings } from '../../infra/config.ts';
import { contextFor, functionsByName, permissionsOf, resource, resources, synthesize, target } from './synthesize.ts';

describe('A wrong setting stops the synth and is named:', () => {
  test.each([
    ['stage', 'Production'],
    ['stage', ''],
    ['disposable', 'perhaps'],
    ['originationNumber', '2065550100'],
    ['requestNumberType', 'SHORT_CODE'],
    ['requestNumberCountry', 'USA'],
    ['smsMonthlyLimitUsd', 'lots'],
    ['smsMonthlyLimitUsd', '0'],
    ['smsMaxPrice', '-1'],
    ['smsSegmentPrice', '-1'],
    ['campaignConcurrency', '1'],
    ['alarmEmail', 'operator'],
    ['consoleUrl', 'console'],
    ['defaultCareTeam', ''],
    ['deliveryReceipts', 'perhaps'],
    ['keepTextsDays', '29'],
    ['keepTextsDays', '30.5'],
    ['keepTextsDays', 'a year'],
    ['keepTextsDays', ''],
    ['logRetentionDays', '366'],
    ['approvedContentOnly', 'perhaps'],
    ['dailyNote', 'at seven'],
    ['backupKeepDays', '0'],
    ['backupKeepDays', '1.5'],
    ['backupLock', 'perhaps'],
    ['restoredTables', ''],
    ['restoredTables', 'vigil-prod-restored'],
    ['restoredTables', 'vigil-prod.restored-1,other'],
    ['restoredTables', 'vigil-prod.restored-'],
  ])('%s=%s', (key, value) => {
    expect(() => buildApp(contextFor({ [key]: value }))).toThrow(`context key "${key}"`);
  });

  test.each([
    ['dailyNote.hour', { hour: 24, timeZone: 'UTC' }, 'use 0 to 23'],
    ['dailyNote.hour', { hour: 6.5, timeZone: 'UTC' }, 'use 0 to 23'],
    ['dailyNote.timeZone', { hour: 7, timeZone: 'CST' }, 'use a name such as America/Chicago'],
    ['dailyNote.timeZone', { hour: 7, timeZone: 'America/Chicagoo' }, 'use a name such as America/Chicago'],
    ['dailyNote.timeZone', { hour: 7 }, 'use a name such as America/Chicago'],
    ['dailyNote', { hour: 7, timeZone: 'UTC', minute: 5 }, 'write it like'],
  ])('%s of %o', (field, dailyNote, right) => {
    for (const value of [dailyNote, JSON.stringify(dailyNote)])
      expect(() => buildApp(contextFor({ dailyNote: value }))).toThrow(
        new RegExp(`context key "${field}": .*${right}`),
      );
  });

  test.each([
    ['a lock without a vault', 'backupLock', { backupLock: 'true' }],
    ['a restored table twice', 'restoredTables', { restoredTables: ['a.restored-1', 'a.restored-1'] }],
    ['one on a disposable stage', 'restoredTables', { restoredTables: 'a.restored-1', disposable: 'true' }],
  ])('%s', (_, key, settings) => {
    expect(() => buildApp(contextFor(settings))).toThrow(`context key "${key}"`);
  });

  test('two numbers at once', () => {
    const both = { originationNumber: '+12065550100', requestNumberType: 'TOLL_FREE' };
    expect(() => buildApp(contextFor(both))).toThrow('context key "requestNumberType"');
  });
});

test.each([
  [{}, ''],
  [{ keepTextsDays: '730' }, '730'],
])('%j tells the sweep to keep the words of texts for "%s" days', (context, days) => {
  const { sweep } = functionsByName(synthesize(context).service);
  expect(sweep?.Properties.Environment.Variables.KEEP_TEXTS_DAYS).toBe(days);
});

test('days to keep texts that are no days say what is right', () => {
  const wrong = () => readSettings(new App({ context: { keepTextsDays: 'a year' } }).node);
  expect(wrong).toThrow('context key "keepTextsDays": use a whole number of days from 30 to 36500, or leave it out');
});

describe('Approved content only', () => {
  const settingsOf = (context: Record<string, unknown>) => readSettings(new App({ context }).node);
  const sentTo = (context: Record<string, unknown>) => {
    const functions = functionsByName(synthesize(context).service);
    return ['console', 'receive-text'].map(
      (name) => functions[name]?.Properties.Environment.Variables.APPROVED_CONTENT_ONLY,
    );
  };

  test.each(['prod', 'prod-eu', 'live', 'pilot', 'clinic-a', 'dev-eu', 'tset'])(
    'holds for the stage %s, and cannot be switched off there',
    (stage) => {
      expect(settingsOf({ stage }).approvedContentOnly).toBe(true);
      for (const approvedContentOnly of ['false', false])
        expect(() => settingsOf({ stage, approvedContentOnly })).toThrow(
          'context key "approvedContentOnly": cannot be switched off for this stage',
        );
    },
  );

  test.each(['local', 'dev', 'test', 'demo', 'staging'])('is for the stage %s to choose', (stage) => {
    expect(settingsOf({ stage }).approvedContentOnly).toBe(false);
    expect(settingsOf({ stage, approvedContentOnly: 'true' }).approvedContentOnly).toBe(true);
  });

  test('reaches the console and the changing of languages, off in the stage without a name', () => {
    expect(sentTo({})).toEqual(['false', 'false']);
    expect(sentTo({ stage: 'live' })).toEqual(['true', 'true']);
  });
});

test('settings reach the functions as text, from the command line as from cdk.json', () => {
  const settings = {
    smsMaxPrice: '0.08',
    defaultCareTeam: 'infusion-unit',
    consoleUrl: 'https://console.example.org/',
  };
  const { service } = synthesize(settings);
  const functions = functionsByName(service);
  expect(functions['send-text']?.Properties.Environment.Variables.SMS_MAX_PRICE).toBe('0.08');
  expect(functions['receive-text']?.Properties.Environment.Variables.DEFAULT_CARE_TEAM).toBe('infusion-unit');
  expect(functions.deliver?.Properties.Environment.Variables.CONSOLE_URL).toBe('https://console.example.org/console');
  expect(functions.console?.Properties.Environment.Variables.CONSOLE_ORIGIN).toBe('https://console.example.org');
  const number = { ...settings, smsMaxPrice: 0.08 };
  expect(synthesize(number).service).toEqual(service);
});

test('what a text may cost is enough for four segments in the dearest country, by default', () => {
  const sendText = functionsByName(synthesize().service)['send-text'];
  expect(Number(sendText?.Properties.Environment.Variables.SMS_MAX_PRICE)).toBeGreaterThanOrEqual(4 * 0.12);
});

test('logs are kept for as long as the settings say', () => {
  const { service } = synthesize({ logRetentionDays: '30' });
  const retention = resources('AWS::Logs::LogGroup', service).map(({ Properties }) => Properties.RetentionInDays);
  expect(new Set(retention)).toEqual(new Set([30]));
});

describe('The two-way number', () => {
  test('is not requested unless asked for, and the output says what to connect', () => {
    const { service } = synthesize({ originationNumber: '+12065550100' });
    expect(resources('AWS::SMSVOICE::PhoneNumber', service)).toEqual([]);
    expect(JSON.stringify(service.Outputs.TwoWayNumber)).toContain('Connect +12065550100');
    expect(JSON.stringify(service.Outputs.TwoWayNumber)).toContain('a resource policy that lets SNS send from it');
    expect(functionsByName(service)['send-text']?.Properties.Environment.Variables.ORIGINATION_NUMBER).toBe(
      '+12065550100',
    );
  });

  test('is requested with opt-outs that we manage, and speaks to the inbound topic', () => {
    const { service } = synthesize({ requestNumberType: 'TOLL_FREE' });
    const number = resource('AWS::SMSVOICE::PhoneNumber', '', service);
    const topic = resource('AWS::SNS::Topic', '', service);
    expect(number.Properties).toMatchObject({
      NumberType: 'TOLL_FREE',
      IsoCountryCode: 'US',
      SelfManagedOptOutsEnabled: true,
      DeletionProtectionEnabled: true,
      TwoWay: { Enabled: true, ChannelArn: { Ref: topic.id } },
    });
    expect(functionsByName(service)['send-text']?.Properties.Environment.Variables.ORIGINATION_NUMBER).toEqual({
      'Fn::GetAtt': [number.id, 'PhoneNumber'],
    });
  });

  test('that is requested lets SNS of this account send from it, and send-text that number alone', () => {
    const { service } = synthesize({ requestNumberType: 'TOLL_FREE' });
    const arn = { 'Fn::GetAtt': [resource('AWS::SMSVOICE::PhoneNumber', '', service).id, 'Arn'] };
    const { Properties } = resource('AWS::SMSVOICE::ResourcePolicy', '', service);
    expect(Properties.ResourceArn).toEqual(arn);
    expect(Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sms-voice:SendTextMessage',
        Resource: arn,
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    const role = target(functionsByName(service)['send-text']?.Properties.Role);
    const [send] = permissionsOf(service, role).filter(({ actions }) => actions.includes('sms-voice:SendTextMessage'));
    expect(send?.resources).toEqual([JSON.stringify(arn)]);
  });

  test('that is requested waits until its topic lets it publish', () => {
    const { service } = synthesize({ requestNumberType: 'TOLL_FREE' });
    expect(resource('AWS::SMSVOICE::PhoneNumber', '', service).DependsOn).toContain(
      resource('AWS::SNS::TopicPolicy', 'InboundTexts', service).id,
    );
  });
});

describe('The daily note', () => {
  const wanted = { hour: 7, timeZone: 'America/Chicago' };
  const sentTo = (context: Record<string, unknown>) => {
    const functions = functionsByName(synthesize(context).service);
    return ['console', 'sweep'].map((name) => {
      const { DAILY_NOTE_HOUR, DAILY_NOTE_TIME_ZONE } = functions[name]?.Properties.Environment.Variables ?? {};
      return [DAILY_NOTE_HOUR, DAILY_NOTE_TIME_ZONE];
    });
  };
  const maySend = (context: Record<string, unknown>): boolean => {
    const { service } = synthesize(context);
    const role = target(functionsByName(service).sweep?.Properties.Role);
    return permissionsOf(service, role).some(({ actions }) => actions.includes('sns:Publish'));
  };

  test('reaches the sweep and the console, from the command line as from cdk.json', () => {
    for (const dailyNote of [wanted, JSON.stringify(wanted)])
      expect(sentTo({ dailyNote })).toEqual(Array(2).fill(['7', 'America/Chicago']));
    expect(maySend({ dailyNote: wanted })).toBe(true);
  });

  test('is none unless it is asked for, and then the sweep may publish nothing', () => {
    expect(sentTo({})).toEqual(Array(2).fill(['', '']));
    expect(maySend({})).toBe(false);
  });
});
