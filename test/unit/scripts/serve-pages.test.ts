import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { contentType, servePages } from '../../../scripts/serve-pages.ts';
import type { PageServer, ServeOptions } from '../../../scripts/serve-pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'backstory-pages-'));
const root = path.join(folder, 'root');
let server: PageServer | undefined;

beforeAll(() => {
  mkdirSync(root);
  writeFileSync(path.join(folder, 'secret.html'), 'outside');
  writeFileSync(path.join(root, 'plain.html'), '<p>Иран</p>');
  writeFileSync(path.join(root, 'packed.html.gz'), gzipSync('<p>طهران</p>'));
  writeFileSync(path.join(root, 'old.html'), Buffer.from([0xd2, 0xeb, 0xc0, 0xca]));
  writeFileSync(path.join(root, 'two words.css'), 'p {}');
});

afterEach(async () => await server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

async function get(pathname: string, options: ServeOptions = { roots: [root] }) {
  server = await servePages(options);
  const response = await fetch(`${server.origin}${pathname}`);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    csp: response.headers.get('content-security-policy'),
    text: await response.text(),
  };
}

describe('servePages', () => {
  it.each([
    ['/plain.html', 'text/html; charset=utf-8', '<p>Иран</p>'],
    ['/packed.html', 'text/html; charset=utf-8', '<p>طهران</p>'],
    ['/packed.html.gz', 'text/html; charset=utf-8', '<p>طهران</p>'],
    ['/two%20words.css?v=1', 'text/css; charset=utf-8', 'p {}'],
  ])('answers for %s as %s', async (pathname, type, text) => {
    expect(await get(pathname)).toEqual({ status: 200, type, csp: null, text });
  });

  it('leaves the charset of a file that is not UTF-8 to the file', async () => {
    expect((await get('/old.html')).type).toBe('text/html');
  });

  it.each(['/missing.html', '/', '/%2e%2e/secret.html', '/..%2Fsecret.html', '/%zz'])(
    'does not serve %s',
    async (pathname) => {
      expect((await get(pathname)).status).toBe(404);
    },
  );

  it('asks the handler first and sends the policy it gives', async () => {
    const csp = "default-src 'none'";
    const handler = (pathname: string) =>
      pathname === '/plain.html' ? { body: '<p>made</p>', csp } : undefined;
    const made = { status: 200, type: 'text/html; charset=utf-8', csp, text: '<p>made</p>' };
    expect(await get('/plain.html', { roots: [root], handler })).toEqual(made);
  });

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    const { origin } = await servePages({ roots: [root], signal: controller.signal });
    controller.abort();
    await expect(fetch(`${origin}/plain.html`)).rejects.toThrow('fetch failed');
  });
});

describe('contentType', () => {
  const utf8 = Buffer.from('ü');
  it.each([
    ['text/html', utf8, 'text/html; charset=utf-8'],
    ['application/json', utf8, 'application/json; charset=utf-8'],
    ['image/svg+xml', utf8, 'image/svg+xml; charset=utf-8'],
    ['image/png', utf8, 'image/png'],
    ['text/html', Buffer.from([0xff, 0x20]), 'text/html'],
  ])('of %s', (type, body, expected) => {
    expect(contentType(type, body)).toBe(expected);
  });
});
