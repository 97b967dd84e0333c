// One static server for all pages: the same headers, each file as brotli where its form lies beside it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

/** Serves each folder under its name, on the loopback interface; `extra` holds answers by path. */
export async function serve(folders, extra = {}) {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://a').pathname);
    if (path in extra) response.end(extra[path]);
    else answer(response, file(folders, path));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const close = () => { server.closeAllConnections(); server.close(); };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

function file(folders, path) {
  const [, name, ...rest] = path.split('/');
  const inside = normalize(rest.join('/'));
  if (!(name in folders) || inside.startsWith('..')) return undefined;
  const found = join(folders[name], inside);
  return existsSync(found) && statSync(found).isDirectory() ? join(found, 'index.html') : found;
}

function answer(response, found) {
  if (!found || !existsSync(found)) return response.writeHead(404).end();
  const packed = `${found}.br`;
  const sent = existsSync(packed) ? packed : found;
  response.writeHead(200, {
    'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream', 'Content-Length': statSync(sent).size,
    'Cache-Control': 'max-age=3600', ...(sent === packed && { 'Content-Encoding': 'br' }),
  });
  return createReadStream(sent).pipe(response);
}
