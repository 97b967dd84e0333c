// What the page's processes use, from Linux's own books; elsewhere there is no figure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The processor time so far of all threads that run and paint the page but its main one, in milliseconds. */
export async function othersBusy(system) {
  const folders = (await processes(system)).flatMap(others);
  return folders.reduce((sum, folder) => sum + nanoseconds(folder), 0) / 1e6;
}

/** The memory that the page's process shares with nobody, in bytes. */
export async function privateMemory(system) {
  const renderers = (await processes(system)).filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => ownMemory(id)));
}

async function processes(system) {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
}

/** Without the main thread of a page, and without the one that slows it down. */
function others({ id, type }) {
  const folder = `/proc/${id}/task`;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const apart = (thread) => (type === 'renderer' && Number(thread) === id) || read(`${folder}/${thread}/comm`).startsWith('CPUThrottl');
  return names.filter((thread) => !apart(thread)).map((thread) => `${folder}/${thread}`);
}

function nanoseconds(thread) {
  return Number(read(`${thread}/schedstat`).split(' ')[0]);
}

/** A thread may have ended meanwhile. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ownMemory(pid) {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return NaN;
  const lines = readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);
}
