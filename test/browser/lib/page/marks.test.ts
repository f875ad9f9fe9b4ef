import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { luminanceOf } from '../../../../lib/page/background.ts';
import { hitTest, nearestBox } from '../../../../lib/page/hit-test.ts';
import { themeBehind, watchTheme } from '../../../../lib/page/page-theme.ts';
import { createPainter, type Mark, type Painter } from '../../../../lib/page/paint-marks.ts';
import { blockRange, readBlocks } from '../../../../lib/page/text-map.ts';
import { TONE_LIMITS } from '../../../../lib/page/tone.ts';
import { watchPage } from '../../../../lib/page/watch-page.ts';

import markStyles from '../../../../entrypoints/mentions.content/marks.css?raw';

let controller: AbortController;
let painter: Painter;
beforeEach(() => {
  controller = new AbortController();
  painter = createPainter(controller.signal);
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

function mark(html: string, surface: string, place: Mark['place'] = 'first'): Mark {
  document.body.innerHTML = html;
  for (const block of readBlocks(document.body)) {
    const start = block.text.indexOf(surface);
    if (start < 0) continue;
    const range = blockRange(block, start, start + surface.length);
    const made: Mark = { range, entity: 'Q794', surface, stories: 1, block, start, place };
    painter.add([made]);
    return made;
  }
  throw new Error(`${surface} is not on the page`);
}

describe('createPainter', () => {
  it('registers marks under a neutral name and takes them away when aborted', () => {
    const { range } = mark('<p>Iran</p>', 'Iran');
    expect(CSS.highlights.get('annotation-line-light')?.has(range)).toBe(true);
    controller.abort();
    expect(CSS.highlights.has('annotation-line-light')).toBe(false);
    expect(painter.list()).toEqual([]);
  });

  it('keeps unpainted mentions out of the registry', () => {
    mark('<p>Iran</p>', 'Iran', 'repeat');
    expect(CSS.highlights.get('annotation-line-light')?.size).toBe(0);
    expect(painter.list()).toHaveLength(1);
  });

  it('lets go of marks inside a changed container, and of those whose text is gone', () => {
    mark('<p id="a">Iran</p><p id="b">Iraq</p>', 'Iran');
    painter.removeWithin([document.querySelector('#b') ?? document.body]);
    expect(painter.list()).toHaveLength(1);
    document.querySelector('#a')?.remove();
    painter.removeWithin([]);
    expect(painter.list()).toHaveLength(0);
  });

  it('notices that the page cleared the registry, and paints again', () => {
    mark('<p>Iran</p>', 'Iran');
    CSS.highlights.clear();
    expect(painter.isCleared()).toBe(true);
    painter.repaint();
    expect(painter.isCleared()).toBe(false);
    expect(CSS.highlights.get('annotation-line-light')?.size).toBe(1);
  });
});

describe('hitTest', () => {
  it('finds the mark under a point and nothing beside it', () => {
    const made = mark('<p style="font:20px serif">In Iran today</p>', 'Iran');
    const box = made.range.getBoundingClientRect();
    const hit = hitTest(painter, { x: box.left + 5, y: box.top + 5 }, []);
    expect(hit?.mark).toBe(made);
    expect(hitTest(painter, { x: box.right + 20, y: box.top + 5 }, [])).toBeUndefined();
  });

  it('finds no mark for unpainted mentions', () => {
    const made = mark('<p style="font:20px serif">In Iran today</p>', 'Iran', 'repeat');
    const box = made.range.getBoundingClientRect();
    expect(hitTest(painter, { x: box.left + 5, y: box.top + 5 }, [])).toBeUndefined();
  });

  it('takes the line box nearest to the point of a wrapped name', () => {
    const made = mark(
      '<p style="font:20px monospace;width:120px">xxxxxx Vladimir Putin</p>',
      'Vladimir Putin',
    );
    const boxes = [...made.range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    expect(first?.top).not.toBe(last?.top);
    expect(nearestBox(made.range, last?.left ?? 0, (last?.top ?? 0) + 5).top).toBe(last?.top);
    expect(nearestBox(made.range, first?.left ?? 0, (first?.top ?? 0) + 5).top).toBe(first?.top);
  });
});

const isOwn = (node: Node): boolean => node.nodeName === 'X-OWN';

describe('watchPage', () => {
  it('passes over elements of our own', async () => {
    let calls = 0;
    watchPage(document, { onChange: () => (calls += 1), isOwn, signal: controller.signal });
    const own = document.createElement('x-own');
    document.documentElement.append(own);
    own.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(calls).toBe(0);
  });

  it('gathers changes and names the blocks to read again', async () => {
    document.body.innerHTML = '<div id="a"><p>one <b>two</b></p></div><p id="c">three</p>';
    const calls: Node[][] = [];
    watchPage(document, {
      onChange: (found) => calls.push(found),
      isOwn,
      signal: controller.signal,
    });
    const bold = document.querySelector('b');
    if (bold?.firstChild) bold.firstChild.nodeValue = 'changed';
    document.querySelector('#c')?.append(' more');
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.map((node) => node.nodeName)).toEqual(['P', 'P']);
  });

  it('names only the outer of two changed blocks', async () => {
    document.body.innerHTML = '<div id="a"><p>one</p></div>';
    const calls: Node[][] = [];
    watchPage(document, {
      onChange: (found) => calls.push(found),
      isOwn,
      signal: controller.signal,
    });
    document.querySelector('p')?.append('x');
    document.querySelector('#a')?.append('y');
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.map((node) => node.nodeName)).toEqual(['DIV']);
  });

  it('stops when aborted', async () => {
    let calls = 0;
    watchPage(document, { onChange: () => (calls += 1), isOwn, signal: controller.signal });
    document.body.append('x');
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(calls).toBe(0);
  });
});

describe('the tone of a mark', () => {
  const tones: [html: string, tone: string][] = [
    ['<p>Iran</p>', 'light'],
    ['<p style="background:#111">Iran</p>', 'dark'],
    ['<p style="background:#808080">Iran</p>', 'own'],
    ['<p style="background:oklch(0.15 0.02 260)">Iran</p>', 'dark'],
    [
      '<div style="background:#000"><p style="background:rgb(255 255 255 / 0.05)">Iran</p></div>',
      'dark',
    ],
    [
      '<div style="background:#000"><p style="background:rgb(255 255 255 / 0.5)">Iran</p></div>',
      'own',
    ],
    ['<div style="background:linear-gradient(red, blue)"><p>Iran</p></div>', 'own'],
    [
      '<div style="background:linear-gradient(red, blue)"><p style="background:#fff">Iran</p></div>',
      'light',
    ],
    ['<div style="background:#fff"><p style="position:absolute">Iran</p></div>', 'own'],
  ];
  it.each(tones)('%s is %s', (html, tone) => {
    const { range } = mark(html, 'Iran');
    const found = [...CSS.highlights].filter(([, highlight]) => highlight.has(range));
    expect(found.map(([name]) => name)).toEqual([`annotation-line-${tone}`]);
  });

  it('follows the page when it turns dark', async () => {
    const { range } = mark('<p>Iran</p>', 'Iran');
    let calls = 0;
    watchTheme(() => (calls += 1), controller.signal);
    document.body.style.background = '#000';
    await expect.poll(() => calls).toBe(1);
    painter.refresh();
    expect(CSS.highlights.get('annotation-line-dark')?.has(range)).toBe(true);
    expect(CSS.highlights.get('annotation-line-light')?.has(range)).toBe(false);
    document.body.style.background = '';
  });

  it('has colours of 3:1 at the edge of what each tone is for', () => {
    const contrast = (a: number, b: number): number =>
      (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const rules = markStyles.matchAll(/annotation-\w+-(light|dark)\)[^}]*?(#[\da-f]{6})/gu);
    const found = [...rules].map(([, tone, color = '']) =>
      contrast(
        luminanceOf(toRgb(color)),
        tone === 'light' ? TONE_LIMITS.lightFrom : TONE_LIMITS.darkUpTo,
      ),
    );
    expect(found).toHaveLength(6);
    for (const ratio of found) expect(ratio).toBeGreaterThanOrEqual(3);
  });
});

function toRgb(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`;
}

describe('the theme of a card', () => {
  const cases: [string, number][] = [
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
  ];
  it.each(cases)('%s has luminance %f', (color, luminance) => {
    expect(luminanceOf(color)).toBeCloseTo(luminance, 5);
  });

  it('looks through transparent backgrounds', () => {
    document.body.innerHTML =
      '<div style="background:#111"><p style="background:transparent">Iran</p></div>';
    expect(themeBehind(document.querySelector('p') ?? document.body)).toBe('dark');
  });

  it('is light on a light box in a dark page', () => {
    document.body.innerHTML =
      '<div style="background:#111"><p style="background:#fffef8">Iran</p></div>';
    expect(themeBehind(document.querySelector('p') ?? document.body)).toBe('light');
  });
});
