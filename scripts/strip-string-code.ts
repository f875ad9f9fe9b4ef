import type { Plugin } from 'vite';

type Strip = { file: RegExp; find: RegExp; put: string };

/**
 * Code of libraries that turns strings into markup or programs, for features we do not use: Preact's
 * `dangerouslySetInnerHTML`, zod's compiled parsers, which an extension's policy forbids anyway. And of
 * what every page would have to load for nothing: the log of our messages, WXT's watch over the address.
 */
const STRIPS: readonly Strip[] = [
  {
    file: /\/preact\/dist\/preact\.mjs$/u,
    find: /\(\w+\.innerHTML=\w+\.__html\)/gu,
    put: '(void 0)',
  },
  {
    file: /\/zod\/v4\/core\/(?:util|doc)\.js$/u,
    find: /const F = Function;/gu,
    put: 'const F = undefined;',
  },
  {
    file: /\/@webext-core\/messaging\/dist\/generic-[^/]*\.mjs$/u,
    find: /config\??\.logger\?\.\w+\([^()]*\);|(?<=Error\()`\[messaging\][^`]*`/gu,
    put: '',
  },
  {
    file: /\/wxt\/dist\/utils\/content-script-context\.mjs$/u,
    find: /locationWatcher = createLocationWatcher\(this\);|this\.locationWatcher\.run\(\);/gu,
    put: ';',
  },
];

/** Vite plugin that takes that code out of builds: Mozilla's linter has nothing to warn of, and pages load less. */
export function stripStringCode(): Plugin {
  return {
    name: 'strip-string-code',
    apply: 'build',
    transform: (code, id) => {
      const stripped = stripModule(code, id);
      return stripped === undefined ? undefined : { code: stripped, map: null };
    },
  };
}

/** The module without that code; undefined for one that has none. Throws when a library no longer reads as it did. */
export function stripModule(code: string, id: string): string | undefined {
  const file = id.replace(/\?.*$/u, '').replaceAll('\\', '/');
  const strip = STRIPS.find((one) => one.file.test(file));
  if (strip === undefined) return undefined;
  const stripped = code.replaceAll(strip.find, strip.put);
  if (stripped === code) throw new Error(`expected ${String(strip.find)} in ${file}; it is gone`);
  return stripped;
}
