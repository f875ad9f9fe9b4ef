import psl from 'psl';

/** Four numbers, or an IPv6 address as `location.hostname` writes it: no names, so no domain. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u;

/**
 * The domain its owner registered, with all its hosts, by the public suffix list: `bbc.co.uk` of
 * `news.bbc.co.uk`. Private suffixes count (`me.github.io` is somebody's own). A host without one
 * (an address, `localhost`) is its own.
 */
export function registrableDomain(host: string): string {
  return ADDRESS.test(host) ? host : (psl.get(host) ?? host);
}
