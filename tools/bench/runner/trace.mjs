// Where the time of the page's main thread goes while something is done, by Chromium's own trace.

/** Parts of the work by the names of events, the first that matches; what lies within an event of another part counts there. */
const PARTS = [
  ['style', /^(UpdateLayoutTree|ParseAuthorStyleSheet|StyleRecalc|InvalidateStyle)/],
  ['layout', /^(Layout|IntersectionObserverController|ResizeObserver)$/],
  ['paint', /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers|HitTest)/],
  ['script', /^(FunctionCall|EvaluateScript|EventDispatch|TimerFire|FireAnimationFrame|RunMicrotasks|v8\.|V8\.|MinorGC|MajorGC|FireIdleCallback)/],
];
const TASK = /^(RunTask|ThreadControllerImpl::RunTask)$/;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** The parts of the main thread's work while `act` runs, and its longest task, in milliseconds. */
export async function traced({ browser, page }, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  return partsOf(JSON.parse(trace.toString()).traceEvents);
}

/** @param {{name: string, ph: string, ts: number, dur?: number, pid: number, tid: number}[]} events */
export function partsOf(events) {
  const thread = mainThread(events);
  const own = events.filter(({ ph, dur, pid, tid }) => ph === 'X' && dur > 0 && pid === thread.pid && tid === thread.tid);
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  let [longest, within] = [0, []];
  for (const { name, ts, dur } of own) {
    within = within.filter(({ end }) => end > ts);
    const outer = within.at(-1);
    const isTask = !outer && TASK.test(name);
    if (!outer && !isTask) continue;
    const part = PARTS.find(([, names]) => names.test(name))?.[0] ?? outer?.part ?? 'other';
    if (outer) sums[outer.part] -= dur / 1000;
    sums[part] += dur / 1000;
    if (isTask) longest = Math.max(longest, dur / 1000);
    within.push({ end: ts + dur, part });
  }
  return { ...sums, longest };
}

/** The thread that lays out the page. */
function mainThread(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events) {
    if (name === 'UpdateLayoutTree') counts.set(`${pid} ${tid}`, (counts.get(`${pid} ${tid}`) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (!most) throw new Error('the trace has no page that was laid out');
  const [pid, tid] = most.split(' ').map(Number);
  return { pid, tid };
}
