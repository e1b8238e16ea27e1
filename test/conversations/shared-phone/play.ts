// Plays what happens on a phone that patients share, through the functions and the table in memory, and writes it down.
import { receiveText } from '../../../functions/receive-text/receive-text.ts';
import { sendText } from '../../../functions/send-text/send-text.ts';
import { wakePatient } from '../../../functions/wake-patient/wake-patient.ts';
import { type Instant, later, MINUTE } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { instantAt, localDate, localTime } from '../../../shared/domain/zoned-time.ts';
import { WITHOUT_SYMPTOMS } from '../../domain/fixtures.ts';
import { CLINICIAN, call } from '../../functions/console/api.ts';
import { inbound } from '../../functions/inbound.ts';
import { PHONE, TEAM, type World, world } from '../../functions/world.ts';

const SETTINGS = { language: 'en', enrolled: '2026-11-30 11:00', labels: 'Ana, Ben', mood: 'not asked' };
const ZONE = TEAM.timeZone;
const INDENT = '         ';

const instant = (localDateTime: string): Instant => {
  const [date = '', time = ''] = localDateTime.split(' ');
  return instantAt(date, time, ZONE);
};

/** One phone while it is played. */
class SharedPhone {
  readonly lines: string[] = [];
  readonly #world: World = { ...world(), content: WITHOUT_SYMPTOMS };
  readonly #labels: readonly string[];
  readonly #settings: typeof SETTINGS;
  readonly #shown = new Set<string>();
  #shownTime = '';

  constructor(settings: typeof SETTINGS) {
    this.#settings = settings;
    this.#labels = settings.labels.split(', ');
    this.#moveTo(instant(settings.enrolled));
  }

  get #states(): readonly PatientState[] {
    return [...this.#world.table.states.values()];
  }

  #labelled(label = ''): PatientState {
    const found = this.#states.find(({ phoneLabel }) => phoneLabel === label);
    if (!found) throw new Error(`Nobody is called ${label}`);
    return found;
  }

  #moveTo(to: Instant): void {
    this.#world.pass(Date.parse(to) - Date.parse(this.#world.clock()));
  }

  async begin(): Promise<void> {
    for (const [index, label] of this.#labels.entries()) {
      const body = {
        studyId: `S-${index}`,
        name: 'Example',
        phone: PHONE,
        sharedPhone: true,
        label,
        language: this.#settings.language,
        timeZone: ZONE,
        preferredTime: '10:00',
        consentSource: 'in-person',
        careTeam: TEAM.id,
        ...(this.#settings.mood !== 'not asked' && { separately: { 'mood-questions': this.#settings.mood === 'yes' } }),
      };
      await this.#staff('POST /patients', undefined, body);
    }
    await this.#show();
  }

  async step(line: string): Promise<void> {
    const [, said] = /^Phone: {3}(.*)$/.exec(line) ?? [];
    const [, until] = /^\(until (.*)\)$/.exec(line) ?? [];
    const [, to, body] = /^\(staff text (\w+): (.*)\)$/.exec(line) ?? [];
    const [, released] = /^\(staff release the texts of (\w+)\)$/.exec(line) ?? [];
    if (said !== undefined) await this.#hears(said);
    if (until !== undefined) await this.#passTime(instant(until), line);
    if (to !== undefined) await this.#act(line, 'POST /patients/{id}/texts', to, { body });
    if (released !== undefined) await this.#act(line, 'POST /patients/{id}/texts/release', released, {});
  }

  async #act(line: string, route: string, label: string, body: object): Promise<void> {
    this.lines.push('', line);
    await this.#staff(route, this.#labelled(label).id, body);
    await this.#show();
  }

  async #staff(route: string, id: string | undefined, body: object): Promise<void> {
    const claims = { ...CLINICIAN, 'cognito:groups': '[clinician coordinator]' };
    const result = await call(this.#world, { route, body, claims, ...(id && { id }) });
    if (result.status >= 300) this.lines.push(`  refused: ${String(result.body.detail)}`);
  }

  async #hears(body: string): Promise<void> {
    this.#world.pass(MINUTE);
    this.#stamp();
    this.lines.push(`Phone:   ${body}`);
    await receiveText(this.#world, inbound(body, this.#world.clock()));
    await this.#show();
  }

  async #passTime(until: Instant, line: string): Promise<void> {
    this.lines.push('', line);
    for (;;) {
      const [next] = this.#states
        .filter(({ nextWakeAt }) => nextWakeAt && nextWakeAt <= until)
        .toSorted((one, other) => ((one.nextWakeAt ?? '') < (other.nextWakeAt ?? '') ? -1 : 1));
      if (!next?.nextWakeAt) break;
      this.#moveTo(later(next.nextWakeAt, this.#world.clock()));
      await wakePatient(this.#world, { patientId: next.id });
      await this.#show();
    }
    this.#moveTo(until);
  }

  /** Sends what waits, and writes down what is new. */
  async #show(): Promise<void> {
    const { table } = this.#world;
    const name = (id: string): string => table.states.get(id)?.phoneLabel ?? id;
    for (const text of table.texts.values())
      if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
        await sendText(this.#world, { patientId: text.patientId, communicationId: text.id });
    for (const text of table.texts.values())
      if (text.direction === 'out') this.#once(text.id, `Vigil:   ${text.body.replaceAll('\n', `\n${INDENT}`)}`);
    for (const text of table.texts.values())
      if (text.direction === 'in')
        this.#once(
          text.id,
          `  kept for ${name(text.patientId)}${text.filed ? `, filed: ${text.filed.linkId}=${text.filed.code}` : ''}${text.needsPerson ? ', for a person to read' : ''}`,
        );
    for (const { id, patientId, severity, ruleId, evidence } of table.alerts.values()) {
      const others = (evidence.sharedWith ?? []).map(name).join(', ');
      this.#once(id, `  alert about ${name(patientId)}${others && ` or ${others}`}: ${severity} ${ruleId}`);
    }
    for (const state of this.#states) {
      const { consent, hold } = state;
      const stands = hold ? `held: ${hold.reason}` : consent.status;
      this.#once(`${state.id} ${stands} ${consent.changedAt ?? ''}`, `  ${name(state.id)} is ${stands}`);
    }
  }

  #once(key: string, line: string): void {
    if (this.#shown.has(key)) return;
    this.#shown.add(key);
    this.#stamp();
    this.lines.push(line);
  }

  #stamp(): void {
    const now = this.#world.clock();
    const time = `${localDate(now, ZONE)} ${localTime(now, ZONE)}`;
    if (time !== this.#shownTime) this.lines.push(`[${time}]`);
    this.#shownTime = time;
  }
}

/** Plays a script: a title line, `name: value` settings, a blank line, then what happens. Returns the whole file anew. */
export const play = async (script: string): Promise<string> => {
  const [head = '', ...body] = script.split(/\n\n/);
  const settings = { ...SETTINGS };
  for (const line of head.split('\n').slice(1)) {
    const [name = '', value = ''] = line.split(/: (.*)/);
    if (!(name in settings)) throw new Error(`Unknown setting "${name}"; known: ${Object.keys(settings).join(', ')}`);
    Object.assign(settings, { [name]: value });
  }
  const phone = new SharedPhone(settings);
  await phone.begin();
  for (const line of body.join('\n\n').split('\n')) await phone.step(line);
  return `${head}\n\n${phone.lines.join('\n').trim()}\n`;
};
