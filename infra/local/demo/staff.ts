// Scripted staff: hear notices, acknowledge and close alerts over the API; some only once an alert has escalated.
import type { Role } from '../../../shared/contracts/names.ts';
import type { Severity } from '../../../shared/domain/alert.ts';
import type { Notice } from '../inbox.ts';
import { noticedAlert } from './notices.ts';
import type { Random } from './random.ts';
import { HOUR, MINUTE, type Span, within } from './utterance.ts';

export interface StaffParts {
  readonly url: string;
  readonly token: (roles: readonly Role[], username: string) => string;
  readonly draw: Random;
  /** Calls back after so many seconds. */
  readonly wait: (seconds: number, act: () => unknown) => void;
}

/** What staff write about a call: as private as the patient's own words. */
export const CLOSING_NOTE = 'Spoke to the patient on the phone.';

interface Pace {
  /** Escalations slept through before somebody looks: one of these. */
  readonly sleepsThrough: readonly [number, ...number[]];
  readonly look: Span;
  /** From then on; what is routine is dealt with in one go. */
  readonly reach?: Span;
}

const PACE: Readonly<Record<Severity, Pace>> = {
  critical: { sleepsThrough: [0, 0, 0, 1, 3], look: [MINUTE, 12 * MINUTE], reach: [10 * MINUTE, 90 * MINUTE] },
  urgent: { sleepsThrough: [0, 0, 0, 0, 1], look: [10 * MINUTE, 3 * HOUR], reach: [HOUR, 6 * HOUR] },
  routine: { sleepsThrough: [0], look: [HOUR, 40 * HOUR] },
};

export class Staff {
  readonly #parts: StaffParts;
  /** Escalations that each alert still has to make before anybody looks. */
  readonly #patience = new Map<string, number>();

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  hear(notice: Notice): void {
    const { draw, wait } = this.#parts;
    const alert = noticedAlert(notice);
    if (!alert) return;
    const { sleepsThrough, look, reach } = PACE[alert.severity];
    const patience = this.#patience.get(alert.id) ?? draw.pick(sleepsThrough);
    this.#patience.set(alert.id, patience - 1);
    if (patience !== 0) return;
    const end = () => this.#post(`/alerts/${alert.id}/close`, { outcome: 'called', note: CLOSING_NOTE });
    wait(within(look, draw), async () => {
      if (!reach) return end();
      await this.#post(`/alerts/${alert.id}/acknowledge`);
      wait(within(reach, draw), end);
    });
  }

  async #post(path: string, body?: object): Promise<void> {
    const { url, token } = this.#parts;
    const response = await fetch(url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token(['clinician'], 'demo-clinician')}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    // A conflict: the case was dealt with under another of its alerts.
    if (!response.ok && response.status !== 409) throw new Error(`${path} answered ${response.status}`);
  }
}
