// A scripted person with a phone: reads what comes in, and writes what their persona would, when it would.
import type { Language } from '../../../shared/domain/language.ts';
import type { Moment, Persona } from './persona.ts';
import { type Question, readScreen } from './phone-screen.ts';
import type { Random } from './random.ts';
import type { Utterance } from './utterance.ts';

export interface PhoneOwnerParts {
  readonly phone: string;
  readonly language: Language;
  readonly persona: Persona;
  readonly draw: Random;
  /** Calls back after so many seconds. */
  readonly wait: (seconds: number, act: () => void) => void;
  readonly write: (owner: PhoneOwner, utterance: Utterance) => void;
}

export class PhoneOwner {
  readonly phone: string;
  readonly draw: Random;
  readonly #parts: PhoneOwnerParts;
  #invitations = 0;
  #checkIn = 0;
  #asked = 0;
  /** The last question on the screen. */
  #question: Question | undefined;
  /** The question before it. */
  #before: Question | undefined;
  #again = false;
  /** True from deciding on a reply to that question until it is written. */
  #replying = false;

  constructor(parts: PhoneOwnerParts) {
    this.#parts = parts;
    this.phone = parts.phone;
    this.draw = parts.draw;
  }

  /** False once the number was given up. */
  get isReachable(): boolean {
    return this.#checkIn <= (this.#parts.persona.reachableFor ?? Infinity);
  }

  receive(body: string): void {
    const shown = readScreen(body);
    switch (shown?.kind) {
      case 'invitation':
        this.#invitations += 1;
        this.#say(this.#parts.persona.invited(this.#moment));
        return;
      case 'check-in':
        this.#checkIn += 1;
        this.#asked = 0;
        this.#question = undefined;
        this.#before = undefined;
        return;
      case 'correction':
        this.#say(this.#parts.persona.corrected?.(this.#moment) ?? []);
        return;
      case 'question':
        this.#consider(shown);
        return;
      case undefined:
    }
  }

  say(utterance: Utterance): void {
    this.#say([utterance]);
  }

  get #moment(): Moment {
    const { language, draw } = this.#parts;
    return {
      language,
      draw,
      invitations: this.#invitations,
      checkIn: this.#checkIn,
      question: this.#asked,
      ...(this.#before && { before: this.#before }),
      again: this.#again,
    };
  }

  /** A reminder of what one is about to answer changes nothing. */
  #consider(question: Question): void {
    const isRepeated = question.text === this.#question?.text;
    if (isRepeated && this.#replying) return;
    if (!isRepeated) {
      this.#asked += 1;
      this.#before = this.#question;
    }
    this.#again = isRepeated;
    this.#question = question;
    this.#replying = false;
    this.#say(this.#parts.persona.asked(question, this.#moment));
  }

  #say(utterances: readonly Utterance[]): void {
    for (const utterance of utterances) {
      const { means } = utterance;
      const question = 'question' in means ? this.#question : undefined;
      if (question) this.#replying = true;
      this.#parts.wait(utterance.after, () => {
        // Another question has come meanwhile: that is the one to answer.
        if (question !== this.#question && 'question' in means) return;
        if (question) this.#replying = false;
        this.#parts.write(this, utterance);
      });
    }
  }
}
