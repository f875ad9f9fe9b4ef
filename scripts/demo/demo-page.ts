import path from 'node:path';

import { Failure } from '../failure.ts';
import { inProject } from '../project-root.ts';
import { readServedFile, servePages } from '../serve-pages.ts';
import type { ServedPage } from '../serve-pages.ts';
import { textPage } from './text-page.ts';

const DEMO_FILE = inProject('test', 'fixtures', 'pages', 'demo.html');

/** The page a demonstration runs on. */
export type DemoPage = {
  url: string;
  /** Served from this machine, so that the network can stay cut off. */
  isLocal: boolean;
  close(): Promise<void>;
};

/** Opens the given address, or serves the given file, or the demo page when none is given. */
export async function openDemoPage(page: string | undefined): Promise<DemoPage> {
  if (page !== undefined && isAddress(page)) {
    return { url: page, isLocal: isLoopback(page), close: async () => {} };
  }
  const file = page === undefined ? DEMO_FILE : path.resolve(process.env['INIT_CWD'] ?? '', page);
  const served = readDemoFile(file);
  if (served === undefined) throw new Failure(`There is no file ${file}.`);
  const name = pageName(file);
  const server = await servePages({
    roots: [path.dirname(file)],
    handler: (pathname) => (pathname === `/${name}` ? served : undefined),
  });
  const url = `${server.origin}/${encodeURIComponent(name)}`;
  return { url, isLocal: true, close: async () => await server.close() };
}

/** True for what a browser can open over the network; a Windows path `C:\x` is none. */
export function isAddress(page: string): boolean {
  return /^https?:\/\//iu.test(page);
}

/** True for an address on this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/u.test(hostname);
}

function pageName(file: string): string {
  return path.basename(file).replace(/\.gz$/u, '');
}

/** A text becomes a page of its own; any other file is served as it is, and as HTML when its name does not tell. */
function readDemoFile(file: string): ServedPage | undefined {
  const served = readServedFile(file);
  if (served === undefined) return undefined;
  if (served.type === 'text/plain') return { body: textPage(Buffer.from(served.body).toString()) };
  return served.type === 'application/octet-stream' ? { body: served.body } : served;
}
