import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Keys by the code points that WebDriver gives them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const KEY = {
  Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C', Space: '\uE00D', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
} as const;

/** A point of the page in CSS pixels from the top left of its window. */
export interface Point { x: number; y: number }

/** An element, by a selector alone or also by words of its name; the first that is shown. */
export type Target = string | { css: string; name: string };

/** How a window differs from that of most tests. */
export interface WindowOptions { width: number; height: number; scripts?: boolean }

const PATIENCE = 15_000;

/** A display and WebKitWebDriver, both of this process alone. */
export class Driver {
  private constructor(
    private readonly processes: ChildProcess[],
    private readonly address: string,
    /** What its windows have said, a line each. */
    readonly console: string[],
    private readonly folder = mkdtempSync(join(tmpdir(), 'cardinal-windows-')),
  ) {}

  static async start() {
    const display = spawn(process.env.XVFB ?? 'Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1300x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await firstLine(display, display.stdio[3] as Readable);
    const port = await freePort();
    const driver = spawn(process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    });
    const said: string[] = [];
    for (const stream of [driver.stdout, driver.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(...text.split('\n').filter(Boolean)));
    const started = new Driver([driver, display], `http://127.0.0.1:${port}`, said);
    await until(() => fetch(`${started.address}/status`).then(({ ok }) => ok, () => false), 'WebKitWebDriver answers');
    return started;
  }

  async open(options: WindowOptions) {
    return Session.open(this.address, mkdtempSync(join(this.folder, 'window-')), options);
  }

  async stop() {
    for (const one of this.processes) {
      const ended = new Promise((done) => { one.once('exit', done); });
      one.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** A window and its page. */
export class Session {
  private constructor(
    private readonly address: string,
    /** Where its downloads and prints go. */
    readonly folder: string,
  ) {}

  static async open(driver: string, folder: string, { width, height, scripts = true }: WindowOptions) {
    const args = [`--width=${width}`, `--height=${height}`, `--folder=${folder}`, ...scripts ? [] : ['--no-scripts']];
    const binary = join(__dirname, 'window.py');
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const { sessionId } = await send('POST', `${driver}/session`, { capabilities }) as { sessionId: string };
    return new Session(`${driver}/session/${sessionId}`, folder);
  }

  close() {
    return this.command('DELETE', '');
  }

  goto(url: string) {
    return this.command('POST', '/url', { url });
  }

  async url() {
    return await this.command('GET', '/url') as string;
  }

  /** Sends what follows to the page in a frame. */
  async enterFrame(css: string) {
    const id = await this.command('POST', '/element', { using: 'css selector', value: css });
    await this.command('POST', '/frame', { id: id as object });
  }

  back() {
    return this.command('POST', '/back', {});
  }

  reload() {
    return this.command('POST', '/refresh', {});
  }

  /** Runs a function in the page, as Playwright's `page.evaluate` does; what it returns, or what its promise gives, comes back. */
  async evaluate<Result, Argument>(inPage: (argument: Argument) => Result | Promise<Result>, argument?: Argument): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${String(inPage)})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.command('POST', '/execute/async', { script, args: [argument ?? null] }) as { value: Result; error?: string };
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /** Waits until a function in the page gives something that counts as true, and returns it. */
  async waitFor<Result, Argument>(what: string, inPage: (argument: Argument) => Result | Promise<Result>, argument?: Argument) {
    return until(() => this.evaluate(inPage, argument), what);
  }

  /** Clicks in the middle of an element, as soon as it rests there and nothing covers it. */
  async click(target: Target) {
    await this.clickAt(await this.place(target));
  }

  async clickAt({ x, y }: Point) {
    await this.pointer([move({ x, y }), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async drag(from: Point, to: Point) {
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.pointer([move(from), { type: 'pointerDown', button: 0 }, move(between), move(to), { type: 'pointerUp', button: 0 }]);
  }

  async wheel({ x, y }: Point, deltaY: number) {
    const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 0, origin: 'viewport' };
    await this.command('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [scroll] }] });
  }

  /** Presses and lets go keys one after the other. */
  async press(...keys: string[]) {
    const actions = keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  type(text: string) {
    return this.press(...text);
  }

  /** The screen as a PNG in base64. The first picture may be of the frame before. */
  async screenshot() {
    await this.command('GET', '/screenshot');
    await this.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done(); }); }); }));
    return await this.command('GET', '/screenshot') as string;
  }

  /** Scrolls to an element and says where its middle is. */
  async place(target: Target) {
    const { css, name } = typeof target === 'string' ? { css: target, name: '' } : target;
    let asked = 0;
    return until(() => this.evaluate(async ({ css, name, isCovered }) => {
      const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent;
      const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0;
      const element = [...document.querySelectorAll(css)].find((one) => isShown(one) && nameOf(one).includes(name));
      if (!element) return null;
      const middle = () => {
        // A link in the text may have several lines, whose common middle is none of its words.
        const box = element instanceof HTMLElement ? element.getClientRects()[0]! : element.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const frame = () => new Promise((done) => { requestAnimationFrame(done); });
      const hits = ({ x, y }: { x: number; y: number }) => {
        const top = document.elementFromPoint(x, y);
        return !!top && (element.contains(top) || top.contains(element) && top.closest('label, a') !== null);
      };
      const isInView = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
      if (!isInView(middle()) || isCovered && !hits(middle())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = middle();
      await frame();
      await frame();
      const now = middle();
      return before.x === now.x && before.y === now.y && hits(now) ? now : null;
      // What stays covered lies below a bar or the map, and has to come out.
    }, { css, name, isCovered: (asked += 1) > 10 }), `${css} ${name} can be clicked`);
  }

  /** Prints the page into `print.pdf` of the folder. */
  print() {
    process.kill(Number(readFileSync(join(this.folder, 'process'), 'ascii')), 'SIGUSR1');
  }

  private pointer(actions: object[]) {
    return this.command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  private command(method: string, path: string, body?: object) {
    return send(method, `${this.address}${path}`, body);
  }
}

const move = ({ x, y }: Point) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' });

/** Sends one command; https://www.w3.org/TR/webdriver2/#endpoints lists them. */
async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {} });
  const { value } = await response.json() as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname.replace(/^\/session\/[^/]*/, '')}: ${value?.error} ${value?.message}`);
  return value;
}

/** Asks again until the answer counts as true. */
export async function until<Result>(ask: () => Promise<Result>, what: string): Promise<NonNullable<Result>> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => { setTimeout(done, 20); });
  }
  throw new Error(`not in ${PATIENCE / 1000} seconds: ${what}`);
}

function firstLine(program: ChildProcess, stream: Readable) {
  return new Promise<string>((done, fail) => {
    program.once('error', fail).once('exit', (code) => { fail(new Error(`${program.spawnfile} ended with ${code}`)); });
    stream.setEncoding('utf8').once('data', (text: string) => { done(text.trim()); });
  });
}

function freePort() {
  return new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { done(port); });
    });
  });
}
