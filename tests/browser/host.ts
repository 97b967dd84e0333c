import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fixtureSite } from '../../playwright.config';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.csv': 'text/csv', '.webmanifest': 'application/manifest+json',
};

export interface Answer { status: number; headers: Record<string, string>; body: Buffer }

/** A copy of the fixture's site on its own server, whose files and responses a test may change. */
export async function host(prefix = '/', change: (answer: Answer, path: string) => Answer = (answer) => answer) {
  const folder = mkdtempSync(join(tmpdir(), 'cardinal-host-'));
  cpSync(fixtureSite, folder, { recursive: true });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://a').pathname);
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : '..';
    let file = join(folder, inside);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = !inside.startsWith('..') && existsSync(file);
    const { status, headers, body } = change({
      status: found ? 200 : 404,
      headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' },
      body: found ? readFileSync(file) : Buffer.from('not found'),
    }, inside);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () => new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => { rmSync(folder, { recursive: true }); done(); });
    }),
  };
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
}

/** Deploys another build in place: every file named by its content gets another name, and the old ones are gone. */
export function redeploy(folder: string) {
  const named = files(folder).filter((file) => /-[0-9a-f]{16}\.\w+$/.test(file));
  const renames = named.map((file) => {
    const old = /-([0-9a-f]{16})\./.exec(file)![1]!;
    return [old, [...old].reverse().join('')] as const;
  });
  for (const file of files(folder).filter((name) => /\.(html|js)$/.test(name))) {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [old, renamed] of renames) text = text.replaceAll(old, renamed);
    if (file === 'sw.js') text = text.replace(/VERSION = "(\w+)"/, 'VERSION = "another$1"');
    writeFileSync(join(folder, file), text);
  }
  named.forEach((file, at) => {
    renameSync(join(folder, file), join(folder, file.replace(renames[at]![0], renames[at]![1])));
  });
}
