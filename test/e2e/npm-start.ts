// Runs `npm start` as a person would, and works its page by the requests that its buttons send.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

interface View {
  readonly now: string;
  readonly nextEvent?: string;
  readonly patients: readonly { readonly patientId: string; readonly phone: string; readonly name: string }[];
  readonly texts: readonly { readonly direction: 'to-phone' | 'from-phone'; readonly body: string }[];
  readonly inbox: readonly { readonly message: string; readonly attributes: Record<string, string> }[];
}

export class NpmStart {
  readonly url: string;
  /** Of the staff console. */
  readonly consoleUrl: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string, consoleUrl: string) {
    this.#child = child;
    this.url = url;
    this.consoleUrl = consoleUrl;
  }

  /** Resolves once it says that it is ready. */
  static async ready(stateFolder: string): Promise<NpmStart> {
    const child = spawn('npm', ['start'], {
      env: { ...process.env, PORT: '0', STATE_FOLDER: stateFolder },
      // A process group of its own, as a terminal gives it, so that it can be killed whole.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stderr?.on('data', (chunk) => said.push(String(chunk)));
    let url = '';
    let consoleUrl = '';
    if (child.stdout)
      for await (const line of createInterface(child.stdout)) {
        said.push(line);
        url = /Page\s+(\S+)/.exec(line)?.[1] ?? url;
        consoleUrl = /Console\s+(\S+)/.exec(line)?.[1] ?? consoleUrl;
        if (line.includes('Ctrl-C')) return new NpmStart(child, url, consoleUrl);
      }
    throw new Error(`npm start ended: ${said.join('\n')}`);
  }

  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const ended = once(this.#child, 'exit');
    process.kill(-(this.#child.pid ?? 0), signal);
    await ended;
  }

  async view(phone = ''): Promise<View> {
    const response = await fetch(`${this.url}/local/view?phone=${encodeURIComponent(phone)}`);
    return (await response.json()) as View;
  }

  async press(button: string, body: object): Promise<Response> {
    return fetch(`${this.url}/local/${button}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Moves from event to event until the phone shows a text like this. */
  async untilTexted(phone: string, text: RegExp): Promise<void> {
    for (let events = 0; events < 400; events += 1) {
      const { texts } = await this.view(phone);
      if (texts.some(({ direction, body }) => direction === 'to-phone' && text.test(body))) return;
      await this.press('clock', { to: 'next' });
    }
    throw new Error(`no text like ${text} came`);
  }
}
