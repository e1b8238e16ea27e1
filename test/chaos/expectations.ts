// What must hold after every broken run: the rules of the demo, nothing left undone, and the same end as without the fault.

import { firstNoticeOf, startOf } from '../../infra/local/demo/alert-times.ts';
import { criticalInTime } from '../../infra/local/demo/checks/alerts.ts';
import { CHECKS } from '../../infra/local/demo/checks/all-checks.ts';
import type { Check } from '../../infra/local/demo/checks/check.ts';
import { sentTexts } from '../../infra/local/demo/checks/sent-texts.ts';
import { noticedAlert } from '../../infra/local/demo/notices.ts';
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import type { PatientState } from '../../shared/domain/patient.ts';

/** A redelivered text waits for its queue's visibility time-out, and so may each step after it. */
const LONGEST_MINUTES = 15;

/** How long after the text that raised it a critical alert was heard of, in minutes; infinite where it never was. */
export const criticalDelays = (world: RecordedWorld): readonly number[] =>
  world.alerts
    .filter(({ severity }) => severity === 'critical')
    .map((alert) => {
      const heardAt = firstNoticeOf(world, alert);
      return heardAt ? (Date.parse(heardAt) - Date.parse(startOf(world, alert))) / 60_000 : Infinity;
    });

const criticalHeard: Check = {
  name: `every critical alert is heard of within ${LONGEST_MINUTES} minutes of the text, whatever broke`,
  run: (world) => {
    const delays = criticalDelays(world);
    return {
      checked: delays.length,
      breaches: delays
        .filter((minutes) => minutes > LONGEST_MINUTES)
        .map((minutes) => ({ patient: 'somebody', id: 'alert', problem: `was heard of after ${minutes} minutes` })),
    };
  },
};

export const nothingUnsent: Check = {
  name: 'every outgoing text is sent or given up for a reason',
  run: ({ communications }) => {
    const outgoing = communications.filter((text) => text.direction === 'out');
    return {
      checked: outgoing.length,
      breaches: outgoing
        .filter(({ status }) => status === 'preparation' || status === 'in-progress')
        .map(({ patientId, id, purpose, status }) => ({
          patient: patientId,
          id,
          problem: `${purpose} is left in ${status}`,
        })),
    };
  },
};

/**
 * A publication whose answer was lost cannot be told from one that failed: each attempt of the SDK may be heard, and then the
 * repeated change. Better too often than never, for staff.
 */
const MOST_REPEATS = 3;

const noticesOut: Check = {
  name: `every notice that was due went out, and the broken one at most ${MOST_REPEATS} times more`,
  run: ({ alerts, notices }) => {
    const counts = alerts.map(({ id, noticesDue, patientId }) => ({
      id,
      patientId,
      due: noticesDue,
      heard: notices.filter((notice) => noticedAlert(notice)?.id === id).length,
    }));
    return {
      checked: counts.length,
      breaches: counts
        .filter(({ due, heard }) => heard < due || heard > due + MOST_REPEATS)
        .map(({ id, patientId, due, heard }) => ({
          patient: patientId,
          id,
          problem: `${heard} of ${due} notices went out`,
        })),
    };
  },
};

const deliveriesKnown: Check = {
  name: 'what the network said of a text is kept',
  run: ({ communications, carried }) => {
    const came = new Set(carried.map(({ id }) => id));
    const texts = communications.filter(
      (text) => text.direction === 'out' && text.status === 'completed' && came.has(text.providerMessageId ?? ''),
    );
    return {
      checked: texts.length,
      breaches: texts
        .filter((text) => text.direction === 'out' && text.delivery?.status !== 'delivered')
        .map(({ patientId, id }) => ({ patient: patientId, id, problem: 'came, and nobody knows' })),
    };
  },
};

const problemsOf = (
  state: PatientState,
  { alerts, communications, scheduleNames }: RecordedWorld,
): readonly string[] => {
  const open = alerts
    .filter(({ patientId, status }) => patientId === state.id && status !== 'closed')
    .map(({ id }) => id);
  const asked = state.sitting?.question.communicationId;
  const wake = state.nextWakeAt && `${state.id}-${state.nextWakeAt.slice(0, 16).replace(/[-:]/g, '')}`;
  return [
    ...(open.toSorted().join() ===
    state.openAlerts
      .map(({ id }) => id)
      .toSorted()
      .join()
      ? []
      : ['has other open alerts than its state says']),
    ...(asked && !communications.some(({ id }) => id === asked) ? ['is asked a question that is nowhere'] : []),
    ...(wake && !scheduleNames.includes(wake) ? ['has no schedule for its wake-up'] : []),
  ];
};

const stateWhole: Check = {
  name: 'the state agrees with the alerts, the question and the schedule',
  run: (world) => ({
    checked: world.patients.length,
    breaches: world.patients.flatMap((state) =>
      problemsOf(state, world).map((problem) => ({ patient: state.studyId, id: state.id, problem })),
    ),
  }),
};

/** A text that may have come, and that the patient made needless meanwhile, is as good as sent. */
const endOfText = ({ id, status, notDoneReason }: OutgoingText, came: ReadonlySet<string | undefined>): string =>
  notDoneReason === 'outcome-unknown' && came.has(id) ? 'completed' : status;

/** What is the same however often something was tried: of each patient, without ids, times or the words of an answer. */
const endOf = (world: RecordedWorld): readonly string[] => {
  const came = new Set(sentTexts(world).map(({ text }) => text?.id));
  return world.patients.flatMap((state) => {
    const { id, studyId, consent, hold, sitting, appointments = [] } = state;
    const facts = [
      `consent ${consent.status}`,
      ...(hold ? [`hold ${hold.reason}`] : []),
      ...(sitting ? ['a survey is open'] : []),
      ...appointments.map(({ kind, at }) => `${kind} ${at}`),
      ...world.responses
        .filter(({ subject }) => subject === id)
        .map(
          ({ instrument, status, answers }) =>
            `${instrument} ${status} ${Object.entries(answers).toSorted().join(' ')}`,
        ),
      ...world.alerts
        .filter(({ patientId }) => patientId === id)
        .map(
          ({ ruleId, status, steps }) =>
            `alert ${ruleId} ${status}: ${[...new Set(steps.map(({ what }) => what))].join(', ')}`,
        ),
      ...world.communications
        .filter(({ patientId }) => patientId === id)
        .map((text) =>
          text.direction === 'out'
            ? `${text.purpose} ${endOfText(text, came)}`
            : `reply to ${text.filed?.linkId ?? 'nothing'}`,
        ),
    ];
    return facts.map((fact) => `${studyId}: ${fact}`);
  });
};

/** What of `some` is not in `others`, each as often as it is missing there. */
const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return some.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

const sameEnd = (faultless: RecordedWorld): Check => ({
  name: 'all ends as it does without the fault',
  run: (world) => {
    const [expected, found] = [endOf(faultless), endOf(world)];
    const missing = without(expected, found).map((fact) => `lacks ${fact}`);
    const added = without(found, expected).map((fact) => `adds ${fact}`);
    return {
      checked: expected.length,
      breaches: [...missing, ...added].map((problem) => ({ patient: 'somebody', id: 'the end', problem })),
    };
  },
});

/** Lines that say what is broken; none when all holds. */
export const broken = (world: RecordedWorld, faultless: RecordedWorld): readonly string[] =>
  [
    ...CHECKS.filter((check) => check !== criticalInTime),
    criticalHeard,
    nothingUnsent,
    noticesOut,
    deliveriesKnown,
    stateWhole,
    sameEnd(faultless),
  ].flatMap(({ name, run }) => run(world).breaches.map(({ id, problem }) => `${name}: ${id} ${problem}`));
