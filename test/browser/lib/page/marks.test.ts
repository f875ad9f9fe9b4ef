import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { luminanceOf, parseColor } from '../../../../lib/page/background.ts';
import { hitTest, nearestBox } from '../../../../lib/page/hit-test.ts';
import { outermost, textsIn } from '../../../../lib/page/page-changes.ts';
import { themeBehind, watchTheme } from '../../../../lib/page/page-theme.ts';
import { createPainter, type Mark, type Painter } from '../../../../lib/page/paint-marks.ts';
import { readBlocks } from '../../../../lib/page/read-blocks.ts';
import { rangeOf } from '../../../../lib/page/text-map.ts';
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
    const start = block?.text.indexOf(surface) ?? -1;
    if (!block || start < 0) continue;
    const range = rangeOf(block, start, surface);
    if (!range) continue;
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

  it('lets go of the marks that began in a text, also when the page has moved their ranges', () => {
    const { range } = mark('<p>Iran</p>', 'Iran');
    const text = range.startContainer;
    painter.removeIn(document.body);
    expect(painter.list()).toHaveLength(1);
    text.parentNode?.removeChild(text);
    expect(range.startContainer).not.toBe(text);
    painter.removeIn(text);
    expect(painter.list()).toEqual([]);
    expect(CSS.highlights.get('annotation-line-light')?.size).toBe(0);
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

  /** What is to be read again after a change, each with its name and text; and what was taken out. */
  async function changesOf(html: string, change: () => void): Promise<[string[], number]> {
    document.body.innerHTML = html;
    let calls = 0;
    const { signal } = controller;
    const watch = watchPage(document, { onChange: () => (calls += 1), isOwn, signal });
    change();
    await expect.poll(() => calls).toBe(1);
    const { containers, removed } = watch.take();
    expect(watch.take().containers.size).toBe(0);
    const roots = [...outermost(containers)];
    return [roots.map((node) => `${node.nodeName} ${node.textContent}`), removed.size];
  }
  const find = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`${selector} is not on the page`);
    return found;
  };

  it('names the blocks around changed texts', async () => {
    const html = '<div><p>one <b>two</b></p></div><p id="c">three</p>';
    const [roots] = await changesOf(html, () => {
      const text = find('b').firstChild;
      if (text) text.nodeValue = 'changed';
      find('#c').append(' more');
    });
    expect(roots).toEqual(['P one changed', 'P three more']);
  });

  it('names only the outer of two changed blocks', async () => {
    const [roots] = await changesOf('<div id="a"><p>one</p></div>', () => {
      find('p').append('x');
      find('#a').append('y');
    });
    expect(roots).toEqual(['DIV onexy']);
  });

  it('names blocks that were added, not the long list they were added to', async () => {
    const [roots] = await changesOf('<div id="a"><p>one</p>\n</div>', () => {
      const added = document.createElement('p');
      added.textContent = 'two';
      find('#a').append(added);
    });
    expect(roots).toEqual(['P two']);
  });

  it('names the whole block when one inside parts its text', async () => {
    const [roots] = await changesOf('<div id="a">Vladimir<p>x</p>Putin</div>', () =>
      find('p').remove(),
    );
    expect(roots).toEqual(['DIV VladimirPutin']);
  });

  it('tells what was taken out, and reads nothing again for it', async () => {
    const [roots, removed] = await changesOf('<p>one</p><p id="b">two</p>', () =>
      find('#b').remove(),
    );
    expect(roots).toEqual([]);
    expect(removed).toBe(1);
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
        luminanceOf(parseColor(toRgb(color))),
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

describe('textsIn', () => {
  it('goes into open shadow roots', () => {
    document.body.innerHTML = '<p>one <b>two</b></p><x-story></x-story>three';
    document.querySelector('x-story')?.attachShadow({ mode: 'open' }).append('inside');
    expect([...textsIn(document.body)].map((text) => text.data)).toEqual([
      'one ',
      'two',
      'inside',
      'three',
    ]);
  });
});

describe('the theme of a card', () => {
  const cases: [string, number][] = [
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
  ];
  it.each(cases)('%s has luminance %f', (color, luminance) => {
    expect(luminanceOf(parseColor(color))).toBeCloseTo(luminance, 5);
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
