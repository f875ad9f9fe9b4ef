import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { inProject } from '../../../scripts/project-root.ts';
import { stripModule } from '../../../scripts/strip-string-code.ts';

describe('stripModule', () => {
  it.each([
    ['preact/dist/preact.mjs', /\.innerHTML=(?!=)/u],
    ['wxt/dist/utils/content-script-context.mjs', /createLocationWatcher\(/u],
    ['zod/v4/core/util.js', /= Function;/u],
    ['zod/v4/core/doc.js', /= Function;/u],
  ])('takes what is not used out of the installed %s', (name, forbidden) => {
    const file = inProject('node_modules', name);
    const code = readFileSync(file, 'utf8');
    expect(code).toMatch(forbidden);
    expect(stripModule(code, file)).not.toMatch(forbidden);
  });

  it('takes the words out of the library of our messages', () => {
    const folder = inProject('node_modules/@webext-core/messaging/dist');
    const file = readdirSync(folder).find((name) => /^generic-.*\.mjs$/u.test(name)) ?? '';
    const code = readFileSync(path.join(folder, file), 'utf8');
    expect(code).toMatch(/\[messaging\]/u);
    expect(stripModule(code, path.join(folder, file))).not.toMatch(/logger|\[messaging\]/u);
  });

  it('reads ids with a query and with backslashes', () => {
    const code = 'const F = Function;';
    expect(stripModule(code, 'C:\\node_modules\\zod\\v4\\core\\doc.js?v=1')).toBe(
      'const F = undefined;',
    );
  });

  it('leaves every other module alone', () => {
    expect(stripModule('const F = Function;', '/project/lib/model/story.ts')).toBeUndefined();
  });

  it('objects when a library has changed', () => {
    expect(() => stripModule('', '/node_modules/preact/dist/preact.mjs')).toThrow('it is gone');
  });
});
