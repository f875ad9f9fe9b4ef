import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { isAddress, isLoopback, openDemoPage } from '../../../../scripts/demo/demo-page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'backstory-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: string | undefined) {
  const page = await openDemoPage(file);
  try {
    const response = await fetch(page.url);
    return { ...page, type: response.headers.get('content-type'), text: await response.text() };
  } finally {
    await page.close();
  }
}

describe('openDemoPage', () => {
  it('serves the demo page when none is given', async () => {
    const { isLocal, type, text } = await read(undefined);
    expect(isLocal).toBe(true);
    expect(type).toBe('text/html; charset=utf-8');
    expect(text).toContain('Putin');
  });

  it('serves a text as a page with its first line as the title', async () => {
    const file = path.join(folder, 'a text.txt');
    writeFileSync(file, 'Talks & more\n\nTehran said <no>.\n');
    const { url, type, text } = await read(file);
    expect(url).toMatch(/\/a%20text\.txt$/u);
    expect(type).toBe('text/html; charset=utf-8');
    expect(text).toContain('<h1 dir="auto">Talks &amp; more</h1>');
    expect(text).toContain('<p dir="auto">Tehran said &lt;no&gt;.</p>');
  });

  it('serves a file without a telling name as HTML', async () => {
    const file = path.join(folder, 'saved');
    writeFileSync(file, '<p>Iran</p>');
    expect(await read(file)).toMatchObject({
      type: 'text/html; charset=utf-8',
      text: '<p>Iran</p>',
    });
  });

  it('objects to a file that is not there', async () => {
    await expect(openDemoPage(path.join(folder, 'none.html'))).rejects.toThrow('There is no file');
  });

  it('opens an address as it is', async () => {
    const url = 'https://news.example/a';
    expect(await openDemoPage(url)).toMatchObject({ url, isLocal: false });
  });
});

describe('isAddress', () => {
  it.each([
    ['http://127.0.0.1:8080/', true],
    ['HTTPS://news.example', true],
    ['page.html', false],
    ['C:\\page.html', false],
    ['httpd.html', false],
  ])('%s: %s', (page, expected) => {
    expect(isAddress(page)).toBe(expected);
  });
});

describe('isLoopback', () => {
  it.each([
    ['http://127.0.0.1:8080/', true],
    ['http://localhost/', true],
    ['http://[::1]/', true],
    ['http://127.0.0.1.example/', false],
    ['https://news.example/', false],
  ])('%s: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
