import { type Page } from '@playwright/test';

/** Labels that overlap other labels or a symbol that is not their own. */
export function overlaps(page: Page) {
  return page.evaluate(() => {
    const shown = (e: Element) => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility === 'visible';
    // The letters without their halo, which Firefox counts among them.
    const letters = (e: SVGGraphicsElement) => {
      const { x, y, width, height } = e.getBBox();
      const [from, to] = [[x, y], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(e.getScreenCTM()!));
      return new DOMRect(from!.x, from!.y, to!.x - from!.x, to!.y - from!.y);
    };
    // A number in a circle has a ground of its own.
    const texts = [...document.querySelectorAll<SVGGraphicsElement>('.labels text:not(.fitted text)')].filter(shown)
      .map((e) => ({ what: e.textContent!, r: letters(e), owner: e.parentElement!.getAttribute('data-object') ?? e.textContent! }));
    const marks = [...document.querySelectorAll('.symbols .shape')].filter(shown)
      .map((e) => ({ r: e.getBoundingClientRect(), owner: e.closest('[data-object]')!.getAttribute('data-object')! }));
    const hit = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const found: string[] = [];
    texts.forEach((t, at) => {
      for (const other of texts.slice(at + 1)) if (t.owner !== other.owner && hit(t.r, other.r)) found.push(`${t.what} × ${other.what}`);
      for (const mark of marks) if (t.owner !== mark.owner && hit(t.r, mark.r)) found.push(`${t.what} × symbol of ${mark.owner}`);
    });
    return found;
  });
}

/** Labels within the map's viewport that a control covers. */
export function covered(page: Page) {
  return page.evaluate(() => {
    const window = document.querySelector('.map-window')!;
    const { left, right, top, bottom } = window.getBoundingClientRect();
    const isCovered = (element: Element) => {
      const r = element.getBoundingClientRect();
      const y = (r.top + r.bottom) / 2;
      const ends = [r.left + 2, (r.left + r.right) / 2, r.right - 2];
      const seen = r.width > 0 && getComputedStyle(element).visibility === 'visible' && y > top && y < bottom ? ends.filter((x) => x > left && x < right) : [];
      return seen.some((x) => !window.contains(document.elementFromPoint(x, y)));
    };
    return [...document.querySelectorAll('.labels text')].filter(isCovered).map((element) => element.textContent);
  });
}

/** Labels of symbols that the edge of the map's viewport cuts off. */
export function cutOff(page: Page) {
  return page.evaluate(() => {
    const window = document.querySelector('.map-window')!.getBoundingClientRect();
    const shown = (e: Element) => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility === 'visible';
    return [...document.querySelectorAll('.label[data-style="symbol"] text')].filter(shown)
      .map((e) => ({ what: e.textContent, r: e.getBoundingClientRect() }))
      .filter(({ r }) => r.right > window.left && r.left < window.right && r.bottom > window.top && r.top < window.bottom)
      .filter(({ r }) => r.left < window.left - 0.5 || r.right > window.right + 0.5 || r.top < window.top - 0.5)
      .map(({ what }) => what);
  });
}

/** What is wrong with the labels: missing, parted, cut off by the window, below a control, or on another one. */
export async function faults(page: Page) {
  return [...await missing(page), ...await overlaps(page), ...await covered(page), ...await cut(page)];
}

/** What the frame or the selection is about and a number stands for, although beside its symbol no other symbol would be in the way. */
export function numbered(page: Page) {
  return page.evaluate(() => {
    const GAP = 4;
    const window = document.querySelector('.map-window')!.getBoundingClientRect();
    const shapes = [...document.querySelectorAll('.symbols .shape, .cluster-shape, .areas use')].filter((shape) => shape.getBoundingClientRect().width > 0);
    const objectOf = (element: Element | null) => element?.closest('[data-object]')?.getAttribute('data-object');
    const distance = (one: DOMRect, other: DOMRect) => Math.hypot(
      Math.max(0, one.left - other.right, other.left - one.right), Math.max(0, one.top - other.bottom, other.top - one.bottom));
    const hasRoom = (label: Element) => {
      const object = objectOf(label.querySelector('[data-object]'));
      const lines = [...label.querySelectorAll('g > text')].map((line) => line.getBoundingClientRect()).filter(({ width: wide }) => wide > 0);
      const [wide, high] = [Math.max(...lines.map(({ width }) => width)), lines.reduce((sum, { height }) => sum + height, 0)];
      const others = shapes.filter((shape) => objectOf(shape) !== object).map((shape) => shape.getBoundingClientRect());
      return shapes.filter((shape) => objectOf(shape) === object).some((shape) => {
        const at = shape.getBoundingClientRect();
        const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
        const places = [[at.right + GAP, y - high / 2], [at.left - GAP - wide, y - high / 2], [x - wide / 2, at.bottom + GAP], [x - wide / 2, at.top - GAP - high]]
          .map(([left, top]) => new DOMRect(left, top, wide, high));
        return places.some((place) => place.left > window.left + 2 && place.right < window.right - 2 && place.top > window.top + 2 && place.bottom < window.bottom - 2
          && others.every((other) => distance(place, other) > GAP));
      });
    };
    const keys = [...document.querySelectorAll('.label[data-fit=key]')].filter((label) => label.querySelector(':is([data-lit], [data-framed])'));
    return keys.filter(hasRoom).map((label) => `a number: ${label.textContent}`);
  });
}

/** Labels that have to show and do not: that of each symbol in the window, and the name of the country that the article is about. */
function missing(page: Page) {
  return page.evaluate(() => {
    const window = document.querySelector('.map-window')!.getBoundingClientRect();
    const isShown = (e: Element) => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility === 'visible';
    const isWithin = (e: Element) => {
      const r = e.getBoundingClientRect();
      const [x, y] = [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
      const seen = document.elementFromPoint(x, y);
      // A symbol at the very edge, or below a control, needs no label.
      return r.width > 0 && (!seen || !!seen.closest('.map-window')) && x > window.left + 10 && x < window.right - 10 && y > window.top + 10 && y < window.bottom - 10;
    };
    const sheet = document.querySelector('.map-sheet')!.getBoundingClientRect();
    const hasPlace = (label: Element) => {
      const [x, y] = ['x', 'y'].map((name) => Number.parseFloat(label.getAttribute(name)!) / 100);
      const [left, top] = [sheet.left + x! * sheet.width, sheet.top + y! * sheet.height];
      const country = document.getElementById(label.getAttribute('data-country')!)?.getBoundingClientRect();
      const [wide, high] = country ? [Math.min(country.right, window.right) - Math.max(country.left, window.left), Math.min(country.bottom, window.bottom) - Math.max(country.top, window.top)] : [0, 0];
      // The name of a country moves into the part that is in the window, if that has room for it.
      if (wide > 140 && high > 60) return true;
      // The name of what is below a control need not show.
      const seen = document.elementFromPoint(left, top);
      return left > window.left && left < window.right && top > window.top && top < window.bottom && (!seen || !!seen.closest('.map-window'));
    };
    const ids = [...document.querySelectorAll('.symbols [data-object]')].filter((e) => isWithin(e.querySelector('.shape') ?? e))
      .map((e) => e.getAttribute('data-object')!);
    const key = document.querySelector('.map-key')?.textContent ?? '';
    const isMissing = (label: Element) => {
      const lines = [...label.querySelectorAll('g > text:not(.joined-year)')].filter((line) => !line.closest('.fitted'));
      if (label.getAttribute('data-fit') === 'key') {
        return !isShown(label.querySelector('.fitted path')!) || !key.includes(lines.map((line) => line.textContent).join(' '));
      }
      // Without scripts there are no numbers in circles; there the name of a site may stand alone, as long as its number does not.
      const mayBeShort = label.getAttribute('data-kind') === 'site' && !label.hasAttribute('data-fit');
      const needed = label.getAttribute('data-need') === 'whole' && !mayBeShort ? lines : lines.slice(0, 1);
      return !needed.every(isShown);
    };
    const labels = [...document.querySelectorAll('.label[data-need]')].filter((label) => {
      const id = label.querySelector('[data-object]')?.getAttribute('data-object');
      return id ? ids.includes(id) : hasPlace(label);
    });
    const withoutLabel = ids.filter((id) => !labels.some((label) => label.querySelector(`[data-object="${id}"]`)));
    return [...withoutLabel, ...labels.filter(isMissing).map((label) => label.textContent)].map((what) => `missing: ${what}`);
  });
}

/** Labels of any kind that the edge of the map's window cuts off. */
function cut(page: Page) {
  return page.evaluate(() => {
    const window = document.querySelector('.map-window')!.getBoundingClientRect();
    return [...document.querySelectorAll('.labels text')]
      .map((e) => ({ what: e.textContent, r: e.getBoundingClientRect(), shown: getComputedStyle(e).visibility === 'visible' }))
      .filter(({ r, shown }) => shown && r.width > 0 && r.right > window.left && r.left < window.right && r.bottom > window.top && r.top < window.bottom)
      .filter(({ r }) => r.left < window.left - 1 || r.right > window.right + 1 || r.top < window.top - 3 || r.bottom > window.bottom + 3)
      .map(({ what }) => `cut: ${what}`);
  });
}

/** Words of what lies elsewhere that stand on the country that the article is about: they would speak of that. */
export function onSubject(page: Page) {
  return page.evaluate(() => {
    const name = document.querySelector('.label[data-country]')!;
    const outline = document.getElementById(name.getAttribute('data-country')!) as unknown as SVGGeometryElement;
    const { width } = outline.closest('svg')!.viewBox.baseVal;
    const sheet = document.querySelector('.map-sheet')!.getBoundingClientRect();
    const holds = (x: number, y: number) => outline.isPointInFill({ x: (x - sheet.left) / sheet.width * width, y: (y - sheet.top) / sheet.width * width });
    const middle = (e: Element) => {
      const { left, right, top, bottom } = e.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2] as const;
    };
    return [...document.querySelectorAll('.label:is([data-kind="force"], [data-kind="site"], [data-kind="buildup"])')].flatMap((label) => {
      const lines = [...label.querySelectorAll('g > text')].filter((line) => !line.closest('.fitted') && getComputedStyle(line).visibility === 'visible' && line.getBoundingClientRect().width > 0);
      return lines.length > 0 && lines.every((line) => holds(...middle(line))) ? [`on the subject: ${label.textContent}`] : [];
    });
  });
}
