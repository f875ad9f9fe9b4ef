import { browser } from 'wxt/browser';

async function fetchBundled(path: '/data/gazetteer.bin' | '/data/library.pack'): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's own file ${path} cannot be read.`);
  return response;
}

/** The compiled gazetteer the extension ships with. Not a network request: the file is in the package. */
export async function loadBundledGazetteer(): Promise<ArrayBuffer> {
  return (await fetchBundled('/data/gazetteer.bin')).arrayBuffer();
}

/** The bundled library, as its file. */
export async function loadBundledPack(): Promise<Uint8Array<ArrayBuffer>> {
  return (await fetchBundled('/data/library.pack')).bytes();
}
