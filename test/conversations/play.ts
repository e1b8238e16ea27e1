// Plays a conversation script against the pure domain and writes down all that happens, as a nurse would read it.

import type { Alert, AlertStep } from '../../shared/domain/alert.ts';
import { acknowledge, close, isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import { logAttempt } from '../../shared/domain/alert-attempts.ts';
import { isMoreSevere } from '../../shared/domain/alerting.ts';
import type { OutgoingText } from '../../shared/domain/communication.ts';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { DELIVERY_FAILURES } from '../../shared/domain/delivery.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { liftHold, setHold } from '../../shared/domain/holds/hold-actions.ts';
import { STAY_KINDS } from '../../shared/domain/holds/stay.ts';
import { type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import { textNotDelivered } from '../../shared/domain/not-delivered.ts';
import { changeNumber } from '../../shared/domain/number-change.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import type { QuestionnaireResponse } from '../../shared/domain/response.ts';
import { staffTalkReleased, staffTexted } from '../../shared/domain/staff-texts.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { instantAt, localDate, localTime } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { TEAM, WITHOUT_SYMPTOMS } from '../domain/fixtures.ts';
import { appointmentReplies, coordinatorAct } from './coordinator-acts.ts';

const SETTINGS = {
  language: 'en',
  zone: 'America/New_York',
  country: 'US',
  enrolled: '2027-01-04 10:00',
  plan: CONTENT.plans[0].id,
  /** Most conversations are about other things: they leave the symptom check out. */
  symptoms: 'left out',
};
const NURSE = { name: 'nurse', roles: ['clinician'] };
/** When staff who reached nobody try again. */
const HALF_AN_HOUR = 30 * MINUTE;
const COORDINATOR = { name: 'coordinator', roles: ['coordinator'] };
const INDENT = '         ';

/** One conversation while it is played. */
class Conversation {
  readonly lines: string[] = [];
  readonly settings: typeof SETTINGS;
  readonly #alerts = new Map<string, Alert>();
  #state: PatientState | undefined;
  #sent: OutgoingText | undefined;
  #now: Instant;
  #turns = 0;
  #shownTime = '';

  constructor(settings: typeof SETTINGS) {
    this.settings = settings;
    this.#now = this.#instant(settings.enrolled);
  }

  #instant(localDateTime: string): Instant {
    const [date = '', time = ''] = localDateTime.split(' ');
    return instantAt(date, time, this.settings.zone);
  }

  get state(): PatientState {
    if (!this.#state) throw new Error('Nobody is enrolled yet');
    return this.#state;
  }

  #context(): ReadingContext {
    this.#turns += 1;
    return {
      now: this.#now,
      turnId: `turn${String(this.#turns).padStart(4, '0')}`,
      content: this.settings.symptoms === 'asked' ? CONTENT : WITHOUT_SYMPTOMS,
      careTeam: TEAM,
      readReply,
    };
  }

  begin(): void {
    const language = this.settings.language === 'es' ? 'es' : 'en';
    const { zone: timeZone, country, plan } = this.settings;
    this.#apply(
      enrol(
        {
          patientId: 'p1',
          studyId: 'S-1',
          name: 'Example',
          phone: '+15550100200',
          country,
          language,
          timeZone,
          preferredTime: '10:00',
          plan,
          careTeamId: TEAM.id,
          consentSource: 'in-person',
          recordedBy: 'coordinator',
        },
        this.#context(),
      ),
    );
  }

  /** What a script line asks for: a text from the patient, time passing, or staff acting. Other lines are results. */
  step(line: string): void {
    const [, said] = /^Patient: (.*)$/.exec(line) ?? [];
    const [, tooEarly] = /^Patient, before that was sent: (.*)$/.exec(line) ?? [];
    const [, until] = /^\(until (.*)\)$/.exec(line) ?? [];
    const [, kind, day] = /^\(hold (.*?)(?: until (.*))?\)$/.exec(line) ?? [];
    const [, act] = /^\(staff (acknowledge|close|reach nobody|reach the patient)\)$/.exec(line) ?? [];
    const [, texts] = /^\(staff texts: (.*)\)$/.exec(line) ?? [];
    const [, failed] = /^\(the last text did not come: (.*)\)$/.exec(line) ?? [];
    if (said !== undefined) this.#patientSays(said);
    else if (tooEarly !== undefined) this.#patientSays(tooEarly, this.#lastAsked);
    else if (until !== undefined) this.#passTime(this.#instant(until), line);
    else if (kind !== undefined) this.#hold(kind, day, line);
    else if (line === '(resume)') this.#decide(line, liftHold(this.state, COORDINATOR, this.#context()));
    else if (act !== undefined) this.#staff(act, line);
    else if (texts !== undefined) this.#staffTexts(texts, line);
    else if (failed !== undefined) this.#didNotCome(failed, line);
    else if (line === '(staff changes the number)')
      this.#applyOrRefuse(
        changeNumber(this.state, { phone: '+15550100277', country: 'US' }, NURSE, this.#context()),
        line,
      );
    else if (line === '(staff ends texts)')
      this.#applyOrRefuse(staffTalkReleased(this.state, NURSE, this.#context()), line);
    else this.#coordinator(line);
  }

  /** What was asked last: a correction to be confirmed, or the open question. */
  get #lastAsked(): string | undefined {
    const { lastAnswer, sitting } = this.state;
    return lastAnswer?.offered?.communicationId ?? sitting?.question.communicationId;
  }

  /** `notAskedYet`: the text that the store would find was not on its way when this was written. */
  #patientSays(body: string, notAskedYet?: string): void {
    this.#now = plus(this.#now, MINUTE);
    this.#stamp();
    this.lines.push(`Patient${notAskedYet === undefined ? '' : ', before that was sent'}: ${body}`);
    const text = {
      inboundMessageId: `in${this.#turns}`,
      writtenAt: this.#now,
      receivedAt: this.#now,
      body,
      ...(notAskedYet !== undefined && { notAskedYet }),
    };
    this.#apply(textArrived(this.state, text, this.#context()));
  }

  #passTime(until: Instant, line: string): void {
    this.lines.push('', line);
    for (let wakeAt = this.state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = this.state.nextWakeAt) {
      this.#now = later(wakeAt, this.#now);
      const turn = wokeUp(this.state, this.#context());
      if (!turn) throw new Error(`The wake-up of ${wakeAt} had nothing to do, so it would ring for ever`);
      this.#apply(turn);
    }
    this.#now = until;
  }

  #coordinator(line: string): void {
    const result = coordinatorAct(line)?.(this.state, this.#context());
    if (result) this.#decide(line, result);
  }

  #hold(kind: string, until: string | undefined, line: string): void {
    const found = STAY_KINDS.find((known) => known === kind);
    if (!found) throw new Error(`Unknown hold "${kind}"`);
    const request = { kind: found, ...(until && { until }) };
    this.#decide(line, setHold(this.state, request, COORDINATOR, this.#context()));
  }

  #decide(line: string, result: Turn | Refusal): void {
    this.lines.push('', line);
    if (isRefusal(result)) throw new Error(result.refused);
    this.#apply(result);
  }

  #staff(act: string, line: string): void {
    this.lines.push('', line);
    // Whoever looks at a case sees its most severe alert.
    const [open] = this.state.openAlerts.toSorted((one, other) =>
      isMoreSevere(one.severity, other.severity) ? -1 : 1,
    );
    const alert = open && this.#alerts.get(open.id);
    if (!alert) throw new Error('No alert is open');
    const clinician = { name: 'clinician', roles: ['clinician'] };
    const context = this.#context();
    const acts: Readonly<Record<string, () => Turn | Refusal>> = {
      close: () => close(this.state, alert, { outcome: 'called' }, clinician, context),
      acknowledge: () => acknowledge(this.state, alert, clinician, context),
      'reach the patient': () => logAttempt(this.state, alert, { outcome: 'reached' }, clinician, context),
      'reach nobody': () =>
        logAttempt(
          this.state,
          alert,
          { outcome: 'no-answer', nextTryAt: plus(this.#now, HALF_AN_HOUR) },
          clinician,
          context,
        ),
    };
    const result = acts[act]?.() ?? { refused: `Staff cannot ${act}` };
    if (isRefusal(result)) throw new Error(result.refused);
    this.#apply(result);
  }

  #staffTexts(body: string, line: string): void {
    this.#applyOrRefuse(staffTexted(this.state, { by: NURSE, body }, this.#context()), line);
  }

  /** The reason as the network's answer was read. */
  #didNotCome(failed: string, line: string): void {
    const reason = DELIVERY_FAILURES.find((known) => known === failed);
    if (!reason || !this.#sent) throw new Error(`No text, or no reason "${failed}"`);
    this.lines.push('', line);
    const delivery = { status: 'failed', at: this.#now, reason } as const;
    const turn = textNotDelivered(this.state, { ...this.#sent, status: 'completed', delivery }, this.#context());
    if (turn) this.#apply(turn);
  }

  #applyOrRefuse(result: Turn | Refusal, line: string): void {
    this.lines.push('', line);
    if (isRefusal(result)) this.lines.push(`  refused: ${result.refused}`);
    else this.#apply(result);
  }

  #apply(turn: Turn): void {
    const before = this.#state;
    this.#state = turn.state;
    this.#sent = turn.outgoing.at(-1) ?? this.#sent;
    if ([turn.outgoing, turn.alerts, turn.alertChanges, turn.responses].some((list) => list.length > 0)) this.#stamp();
    for (const text of turn.outgoing) this.lines.push(`Vigil:   ${text.body.replaceAll('\n', `\n${INDENT}`)}`);
    for (const response of turn.responses) this.lines.push(`  filed: ${describe(response)}`);
    for (const alert of turn.alerts) {
      this.#alerts.set(alert.id, alert);
      const heard = alert.noticesDue > 0 ? 'care team told' : 'in the same case';
      this.lines.push(`  alert: ${alert.severity} ${alert.ruleId}, ${heard}`);
    }
    for (const { step, status, notify } of turn.alertChanges)
      this.lines.push(
        `  alert ${step.what}${detailOf(step)}: now ${status}${step.what === 'added' && notify ? ', care team told' : ''}`,
      );
    for (const line of appointmentReplies(before, turn.state)) this.lines.push(line);
    const { hold, stay, consent } = turn.state;
    const said = stay ? `  on hold: ${stay.kind}${stay.until ? ` until ${stay.until}` : ''}` : '  the hold is over';
    if (stay?.kind !== before?.stay?.kind) this.lines.push(said);
    if (hold) this.lines.push(`  sending is held: ${hold.reason}`);
    else if (consent.status !== 'opted-in') this.lines.push(`  consent: ${consent.status}`);
  }

  #stamp(): void {
    const time = `${localDate(this.#now, this.settings.zone)} ${localTime(this.#now, this.settings.zone)}`;
    if (time !== this.#shownTime) this.lines.push(`[${time}]`);
    this.#shownTime = time;
  }
}

const detailOf = ({ note, answer, nextTryAt }: AlertStep): string => {
  const details = [note, answer && `happening now: ${answer}`, nextTryAt && `next try ${nextTryAt}`];
  const known = details.filter((detail) => detail);
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

const describe = (response: QuestionnaireResponse): string => {
  const { instrument, status, stopReason, answers, carriedOver = [], skipped = [], scores, late } = response;
  const { otherLanguage = {}, corrections = [], respondent } = response;
  const remarks = (linkId: string): string =>
    [
      ...(carriedOver.includes(linkId) ? ['carried over'] : []),
      ...(otherLanguage[linkId] ? [`in ${otherLanguage[linkId]}`] : []),
      ...corrections.filter((correction) => correction.linkId === linkId).map(({ from }) => `first ${from}`),
    ]
      .map((remark) => ` (${remark})`)
      .join('');
  const given = [
    ...Object.entries(answers).map(([linkId, code]) => `${linkId}=${code}${remarks(linkId)}`),
    ...skipped.map((linkId) => `${linkId} skipped`),
  ];
  const results = scores.map((score) =>
    score.value === null
      ? `${score.id}: not scored, missing ${score.missing.join(' ')}`
      : `${score.id} ${score.value}${score.band ? ` (${score.band})` : ''}`,
  );
  return [
    `${instrument} ${late ? 'late' : (stopReason ?? status)}${respondent ? ` (${respondent})` : ''}: ${given.join(' ')}`,
    ...results,
  ].join('; ');
};

/** Plays a script: a title line, `name: value` settings, a blank line, then the conversation. Returns the whole file anew. */
export const play = (script: string): string => {
  const [head = '', ...body] = script.split(/\n\n/);
  const settings = { ...SETTINGS };
  for (const line of head.split('\n').slice(1)) {
    const [name = '', value = ''] = line.split(/: (.*)/);
    if (!(name in settings)) throw new Error(`Unknown setting "${name}"; known: ${Object.keys(settings).join(', ')}`);
    Object.assign(settings, { [name]: value });
  }
  const conversation = new Conversation(settings);
  conversation.begin();
  for (const line of body.join('\n\n').split('\n')) conversation.step(line);
  return `${head}\n\n${conversation.lines.join('\n').trim()}\n`;
};
