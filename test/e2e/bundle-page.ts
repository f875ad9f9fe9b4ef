import { build } from 'vite';

import { inProject } from '../../scripts/project-root.ts';

/** Bundles the script of a fixture, `test/fixtures/<folder>/<entry>`, as it would be in production. */
export async function bundlePage(folder: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: inProject('test/fixtures', folder),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Under test Vite would ask for the development builds, and for JSX that React's production build lacks.
    resolve: { conditions: ['browser', 'module', 'production'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`The fixture ${folder} could not be bundled.`);
  return chunk.code;
}
