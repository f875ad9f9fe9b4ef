import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Background } from '../../../entrypoints/mentions.content/ask-background.ts';
import { markPage } from '../../../entrypoints/mentions.content/mark-page.ts';
import type {
  MentionsRequest,
  MentionsResponse,
  PageMention,
  PageProgress,
} from '../../../lib/model/messages.ts';
import { createPainter, type Mark, type Painter } from '../../../lib/page/paint-marks.ts';

const NAMES = { Iran: 'Q794', Oman: 'Q842', Kyiv: 'Q1899' } as const;

/** Finds three names; who is meant hangs on nothing. */
function findNames({ parts }: MentionsRequest): MentionsResponse {
  const mentions = parts.flatMap((text, part) =>
    [...text.matchAll(/Iran|Oman|Kyiv/gu)].map((match): PageMention => {
      const [surface] = match;
      const entity = NAMES[surface === 'Iran' ? 'Iran' : surface === 'Oman' ? 'Oman' : 'Kyiv'];
      return { part, start: match.index, end: match.index + surface.length, entity, stories: 1 };
    }),
  );
  return { mentions, anchors: [] };
}

let controller: AbortController;
let painter: Painter;
let requests: string[];
beforeEach(() => {
  controller = new AbortController();
  painter = createPainter(controller.signal);
  requests = [];
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

function start(answer: (request: MentionsRequest) => MentionsResponse = findNames): {
  progress(): PageProgress;
} {
  const background: Pick<Background, 'findMentions'> = {
    async findMentions(request) {
      requests.push(request.parts.join('\n'));
      return answer(request);
    },
  };
  return markPage(painter, { background, shadowRoots: new Set(), signal: controller.signal });
}

/** Where each mark stands, and how, in the order of the page. */
function listMarks(): string[] {
  const inOrder = (a: Mark, b: Mark): number =>
    a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
  return painter
    .list()
    .toSorted(inOrder)
    .map(({ range, surface, place }) => {
      const paragraph = range.startContainer.parentElement?.closest('[id]')?.id;
      return `${paragraph}:${range.startOffset} ${surface} ${place}`;
    });
}

/** Reading is slow by intent once its allowance is used up, and slower where the machine is. */
const PATIENCE_MS = 60_000;

const FILLER = 'Nobody who was in the room would say how the vote had come about. '.repeat(4);
const PARAGRAPHS = 1_200;

/** About 330,000 characters: six requests. */
function longPage(withHeadings: boolean): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => {
    const name = ['Iran', 'Oman', 'Kyiv', 'nobody'][(n * 7) % 4];
    const heading = withHeadings && n % 25 === 0 ? `<h2>Part ${n}</h2>` : '';
    return `${heading}<p id="p${n}">#${n} ${name} and <a href="#x">Iran</a>. ${FILLER}</p>`;
  });
  return paragraphs.join('');
}

async function markAll(html: string, scrollTo?: string): Promise<string[]> {
  document.body.innerHTML = html;
  document.querySelector(scrollTo ?? 'p')?.scrollIntoView();
  const page = start();
  expect(page.progress()).toBe('reading');
  await expect.poll(() => page.progress(), { timeout: PATIENCE_MS }).toBe('done');
  return listMarks();
}

describe('markPage', () => {
  it.each([true, false])(
    'asks for what is on the screen before its turn, and marks the same in the end (headings: %s)',
    async (withHeadings) => {
      const html = longPage(withHeadings);
      const inOrder = await markAll(html);
      const asked = requests;
      expect(asked.findIndex((text) => text.includes('#900 '))).toBeGreaterThan(2);
      expect(inOrder.filter((mark) => mark.endsWith('first')).length).toBeGreaterThan(50);

      controller.abort();
      controller = new AbortController();
      painter = createPainter(controller.signal);
      requests = [];
      expect(await markAll(html, '#p900')).toEqual(inOrder);
      expect(requests.findIndex((text) => text.includes('#903 '))).toBe(1);
      expect(requests).toHaveLength(asked.length + 1);
    },
  );

  it('asks once for a page that fits one request', async () => {
    expect(await markAll('<p id="a">Iran and Iran</p><h2>Then</h2><p id="b">Iran</p>')).toEqual([
      'a:0 Iran first',
      'a:9 Iran repeat',
      'b:0 Iran first',
    ]);
    expect(requests).toHaveLength(1);
  });

  it('takes a link that is nothing but the name for a link', async () => {
    const html = '<p id="a"><a href="#"> Iran </a></p><p id="b"><a href="#">Iran and more</a></p>';
    expect(await markAll(html)).toEqual(['a:1 Iran link', 'b:0 Iran first']);
  });

  it('keeps in step with what changes, and marks nothing twice', async () => {
    await markAll('<p id="a">Iran <b id="c">met</b></p><p id="b">Kyiv</p>');
    const bold = document.querySelector('#c');
    bold?.append(' Oman');
    document.querySelector('#b')?.remove();
    await expect.poll(listMarks).toEqual(['a:0 Iran first', 'c:1 Oman first']);
    expect(painter.list()).toHaveLength(2);
    bold?.replaceChildren('nobody');
    await expect.poll(listMarks).toEqual(['a:0 Iran first']);
  });

  it('leaves text alone that became an editor', async () => {
    await markAll('<div id="a"><p>Iran</p></div>');
    document.querySelector('p')?.setAttribute('contenteditable', '');
    document.querySelector('#a')?.append('Oman');
    await expect.poll(listMarks).toEqual(['a:0 Oman first']);
  });

  it('reads a very long page only so far, and then where the reader goes', async () => {
    const paragraph = (n: number): string => `<h2>#${n}</h2><p id="p${n}">Iran. ${FILLER}</p>`;
    document.body.innerHTML = Array.from({ length: 2_500 }, (_, n) => paragraph(n)).join('');
    const page = start();
    await expect.poll(() => painter.list().length, { timeout: PATIENCE_MS }).toBeGreaterThan(1_000);
    const asked = requests.length;
    expect(requests.join('')).not.toContain('#2400');
    document.querySelector('#p2400')?.scrollIntoView();
    await expect.poll(listMarks, { timeout: PATIENCE_MS }).toContain('p2400:0 Iran first');
    expect(requests.slice(asked).join('')).not.toContain('#2000');
    expect(page.progress()).toBe('long');
  });

  it('reads on when the page takes out what is being read', async () => {
    document.body.innerHTML = longPage(false);
    const page = start((request) => {
      // Between two requests the page is cut where reading stands.
      const [, last] = /#(\d+) \D*$/u.exec(request.parts.join('')) ?? [];
      document.querySelector(`#p${Number(last) + 1}`)?.remove();
      return findNames(request);
    });
    await expect.poll(() => page.progress(), { timeout: PATIENCE_MS }).toBe('done');
    expect(painter.list().every(({ range }) => range.startContainer.isConnected)).toBe(true);
    expect(listMarks().at(-1)).toContain('p1199');
  });

  it('goes without marks where the background cannot answer, and marks what comes later', async () => {
    let isBroken = true;
    document.body.innerHTML = '<p id="a">Iran</p>';
    start((request) => {
      if (isBroken) throw new Error('no');
      return findNames(request);
    });
    await expect.poll(() => requests.length).toBe(1);
    isBroken = false;
    document.querySelector('#a')?.append(' and Oman');
    await expect.poll(listMarks).toEqual(['a:0 Iran first', 'a:5 Oman first']);
  });
});
