import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { fixtureSite } from '../../playwright.config';
import { CARD } from './fixture';
import { expect, test } from './test';

/** A file of this build: the folder keeps some of the one before. */
const file = (ending: string) => readdirSync(fixtureSite).find((name) =>
  name.endsWith(ending) && readFileSync(`${fixtureSite}/sw.js`, 'utf8').includes(`/${name}"`))!;
const headers = (request: APIRequestContext, path: string, encoding = 'identity') =>
  request.get(path, { headers: { 'Accept-Encoding': encoding }, maxRedirects: 0 });

/** The headers that `_headers` gives to a rule. */
function rule(path: string) {
  const text = readFileSync(`${fixtureSite}/_headers`, 'utf8');
  const lines = text.split(`\n${path}\n`)[1]!.split('\n\n')[0]!.trim().split('\n');
  return lines.map((line) => /^\s*([^:]+): (.*)$/.exec(line)!.slice(1, 3) as [string, string]);
}

test.describe('a host', { tag: '@host' }, () => {
  for (const path of ['./', `./${CARD.reasons}/`, `./${CARD.reasons}/index.html`]) {
    test(`${path} comes with the headers of _headers`, async ({ request }) => {
      const answer = await headers(request, path);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8');
      const address = path.slice(1).replace('index.html', '');
      for (const [name, value] of [...rule('/*'), ...rule(address)]) {
        expect(answer.headers()[name.toLowerCase()], name).toBe(value);
      }
    });
  }

  const TYPES: [string, string][] = [
    ['.wasm', 'application/wasm'],
    ['.js', 'text/javascript; charset=utf-8'],
    ['.postcard', 'application/octet-stream'],
    ['.csv', 'text/csv; charset=utf-8'],
    ['.geojson', 'application/geo+json'],
    ['.webmanifest', 'application/manifest+json'],
  ];

  for (const [ending, type] of TYPES) {
    test(`files ending in ${ending} have their type and may be read from a sandbox`, async ({ request }) => {
      const answer = await headers(request, `./${file(ending)}`);
      expect(answer.headers()).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      const isHashed = /-[0-9a-f]{16}\./.test(file(ending));
      expect(answer.headers()['cache-control']).toBe(isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    });
  }

  test('a browser gets the compressed copy that it accepts, of the same bytes', async ({ request }) => {
    for (const path of ['index.html', file('.wasm'), file('.postcard')]) {
      const plain = readFileSync(`${fixtureSite}/${path}`);
      expect(brotliDecompressSync(readFileSync(`${fixtureSite}/${path}.br`)).equals(plain), path).toBe(true);
      expect(gunzipSync(readFileSync(`${fixtureSite}/${path}.gz`)).equals(plain), path).toBe(true);
      const answer = await headers(request, `./${path}`, 'gzip');
      expect(answer.headers()).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringMatching(/^accept-encoding$/i) as string });
      expect((await answer.body()).equals(plain), path).toBe(true);
      expect((await headers(request, `./${path}`)).headers()['content-encoding']).toBeUndefined();
    }
  });

  test('a folder without its slash is redirected, on the same host and with its query', async ({ request, baseURL }) => {
    const answer = await headers(request, `./${CARD.lead}?year=1999`);
    expect([answer.status(), answer.headers().location]).toEqual([301, `${new URL(baseURL!).pathname}${CARD.lead}/?year=1999`]);
  });

  for (const path of ['./nothing', './nothing/at/all/', './_headers', './_nginx/maps.conf', './.git/config']) {
    test(`${path} is not there`, async ({ request }) => {
      const answer = await headers(request, path);
      expect(answer.status()).toBe(404);
      expect(answer.headers()['x-content-type-options']).toBe('nosniff');
      expect(await answer.text()).toBe(readFileSync(`${fixtureSite}/404.html`, 'utf8'));
    });
  }

  test('only GET and HEAD are answered', async ({ request }) => {
    expect((await request.post('./')).status()).toBe(405);
    expect((await request.head('./')).status()).toBe(200);
  });
});
