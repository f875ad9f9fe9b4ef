import { afterEach, describe, expect, it } from 'vitest';

import { readBlocks } from '../../../../lib/page/read-blocks.ts';
import { type Block, isInSkipped, rangeOf } from '../../../../lib/page/text-map.ts';

function setPage(html: string): HTMLElement {
  // Test input of our own, in a document of the test's own.
  document.body.innerHTML = html;
  return document.body;
}
const blocksIn = (root: Node, options: Parameters<typeof readBlocks>[1] = {}): Block[] =>
  [...readBlocks(root, options)].filter((block) => block !== undefined);
const texts = (html: string): string[] => blocksIn(setPage(html)).map((block) => block.text.trim());

afterEach(() => document.body.replaceChildren());

describe('readBlocks', () => {
  const cases: [string, string, string[]][] = [
    ['paragraphs stand apart', '<p>Iran</p><p>Air</p>', ['Iran', 'Air']],
    ['inline tags do not cut a name', '<p>Vla<b>di</b>mir <i>Putin</i></p>', ['Vladimir Putin']],
    ['links are inline', '<p>by <a href="#">Vladimir</a> Putin</p>', ['by Vladimir Putin']],
    ['a line break ends a block', 'Iran<br>Air', ['Iran', 'Air']],
    ['text around a block is cut by it', 'Iran<div>Air</div>Iraq', ['Iran', 'Air', 'Iraq']],
    ['scripts and styles are no text', '<p>Iran<script>var Iraq</script></p>', ['Iran']],
    ['code is left alone', '<p>Iran <code>Iraq</code></p><pre>Oman</pre>', ['Iran']],
    ['controls are left alone', '<button>Iran</button><textarea>Iraq</textarea>Oman', ['Oman']],
    ['navigation is left alone', '<nav>Iran</nav><div role="menu">Iraq</div>Oman', ['Oman']],
    ['editors are left alone', '<div contenteditable>Iran</div>Oman', ['Oman']],
    ['text boxes are left alone', '<div role="textbox">Iran</div>Oman', ['Oman']],
    ['custom elements are inline', '<p>Vladimir <x-name>Putin</x-name></p>', ['Vladimir Putin']],
    [
      'words of two inline blocks do not grow together',
      '<span style="display:block">Iran</span><span style="display:block">Air</span>',
      ['Iran', 'Air'],
    ],
    ['words of one word do', '<p><span>Ira</span><span>n</span></p>', ['Iran']],
    ['nothing but punctuation is no block', '<p>…</p><p>Iran</p>', ['Iran']],
    [
      'tables are read cell by cell',
      '<table><tr><td>Iran</td><td>Air</td></tr></table>',
      ['Iran', 'Air'],
    ],
  ];
  it.each(cases)('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('reads open shadow roots and hands them over', () => {
    const page = setPage('<x-story></x-story>');
    const shadow = page.querySelector('x-story')?.attachShadow({ mode: 'open' });
    shadow?.append('Iran inside');
    const seen: ShadowRoot[] = [];
    const blocks = blocksIn(page, { onShadowRoot: (root) => seen.push(root) });
    expect(blocks.map((block) => block.text)).toEqual(['Iran inside']);
    expect(seen).toEqual([shadow]);
  });

  it('starts a section at every heading and after 2,000 characters', () => {
    const long = `<p>${'word '.repeat(300)}</p>`;
    const page = setPage(`<p>a</p><h2>b</h2><p>c</p>${long}${long}<p>d</p>`);
    const sections = blocksIn(page).map((block) => block.section);
    expect(sections).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it('changes nothing on the page', () => {
    const page = setPage('<p>Iran <b>and</b> Iraq</p>');
    const observer = new MutationObserver(() => {});
    observer.observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
      characterData: true,
    });
    expect(blocksIn(page)).toHaveLength(1);
    expect(observer.takeRecords()).toEqual([]);
  });

  it('reads a deep tree without running out of stack', () => {
    const page = setPage('');
    let at: HTMLElement = page;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const child = document.createElement('div');
      at.append(child);
      at = child;
    }
    at.append('Iran');
    expect(blocksIn(page).map((block) => block.text)).toEqual(['Iran']);
  });
});

describe('rangeOf', () => {
  function firstBlock(html: string): Block {
    const [block] = blocksIn(setPage(html));
    if (!block) throw new Error('the page has no text');
    return block;
  }

  it('maps offsets back to the nodes, across inline tags', () => {
    const block = firstBlock('<p>See Vla<b>dimir</b> Pu<i>tin</i>.</p>');
    const range = rangeOf(block, 4, 'Vladimir Putin');
    expect(range?.toString()).toBe('Vladimir Putin');
    expect(range?.startContainer.textContent).toBe('See Vla');
    expect(range?.endContainer.textContent).toBe('tin');
  });

  it('starts in the node that holds the first letter, not at the end of the one before', () => {
    const block = firstBlock('<p>in <b>Iran</b></p>');
    expect(rangeOf(block, 3, 'Iran')?.startContainer.parentNode?.nodeName).toBe('B');
  });

  it.each(['<p>in Iran</p>', '<p>in I<b>ran</b></p>'])(
    'finds none where %s has changed',
    (html) => {
      const block = firstBlock(html);
      for (const { node } of block.pieces) node.data = 'in Oman';
      expect(rangeOf(block, 3, 'Iran')).toBeUndefined();
      for (const { node } of block.pieces) node.data = '';
      expect(rangeOf(block, 3, 'Iran')).toBeUndefined();
    },
  );
});

describe('isInSkipped', () => {
  it('looks up through open shadow roots', () => {
    const page = setPage('<div contenteditable><x-y></x-y></div>');
    const shadow = page.querySelector('x-y')?.attachShadow({ mode: 'open' });
    const text = document.createTextNode('Iran');
    shadow?.append(text);
    expect(isInSkipped(text)).toBe(true);
    expect(isInSkipped(page)).toBe(false);
  });
});
