import { browser } from 'wxt/browser';

async function fetchBundled(path: '/data/gazetteer.bin' | '/data/library.json'): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's own file ${path} cannot be read.`);
  return response;
}

/** The compiled gazetteer the extension ships with. Not a network request: the file is in the package. */
export async function loadBundledGazetteer(): Promise<ArrayBuffer> {
  return (await fetchBundled('/data/gazetteer.bin')).arrayBuffer();
}

/** The bundled library, as text. */
export async function loadBundledPack(): Promise<string> {
  return (await fetchBundled('/data/library.json')).text();
}
