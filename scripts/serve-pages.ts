import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page or file as the server sends it. */
export type ServedPage = {
  body: string | Uint8Array;
  /** `text/html` unless given; texts in UTF-8 are sent with their charset. */
  type?: string;
  /** Value of the Content-Security-Policy header. */
  csp?: string;
};

export type ServeOptions = {
  /** Folders whose files are served by their path; `x.html.gz` also answers for `/x.html`. */
  roots?: readonly string[];
  /** Asked before the folders, with the decoded path. */
  handler?: (pathname: string) => ServedPage | undefined;
  signal?: AbortSignal;
};

export type PageServer = { origin: string; close(): Promise<void> };

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** Serves pages on a free port of this machine only, until closed or aborted. */
export async function servePages(options: ServeOptions): Promise<PageServer> {
  const server = createServer((request, response) => answer(request, response, options));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`expected the server to listen on a port, got ${String(address)}`);
  }
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): void {
  const page = findPage(request.url ?? '/', options);
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const body = Buffer.from(page.body);
  response.writeHead(200, {
    'content-type': contentType(page.type ?? 'text/html', body),
    'cache-control': 'no-store',
    ...(page.csp !== undefined && { 'content-security-policy': page.csp }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Saved pages often name the charset they once had; what is valid UTF-8 is sent as that, the rest decides itself. */
export function contentType(type: string, body: Uint8Array): string {
  const isText = /^text\/|xml$|json$/u.test(type);
  return isText && isUtf8(body) ? `${type}; charset=utf-8` : type;
}

function findPage(url: string, { handler, roots = [] }: ServeOptions): ServedPage | undefined {
  const pathname = decodePath(url);
  if (pathname === undefined) return undefined;
  const page = handler?.(pathname);
  if (page !== undefined) return page;
  for (const root of roots) {
    const file = readUnder(root, pathname);
    if (file !== undefined) return file;
  }
  return undefined;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    // Malformed percent signs name nothing.
    return undefined;
  }
}

function readUnder(root: string, pathname: string): ServedPage | undefined {
  const file = path.join(root, pathname);
  if (!file.startsWith(path.resolve(root) + path.sep)) return undefined;
  return readServedFile(file) ?? readServedFile(`${file}.gz`);
}

/** A file as it is sent, unpacked when it is gzipped; undefined when there is no such file. */
export function readServedFile(file: string): ServedPage | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const bytes = readFileSync(file);
  const isPacked = file.endsWith('.gz');
  const name = isPacked ? file.slice(0, -'.gz'.length) : file;
  const type = TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
  return { body: isPacked ? gunzipSync(bytes) : bytes, type };
}
