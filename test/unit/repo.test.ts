import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { z } from '../../lib/schema/zod.ts';
import { inProject } from '../../scripts/project-root.ts';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

const sources = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  listFiles(inProject(folder)).filter((file) => /\.tsx?$/u.test(file)),
);
const code = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const allCode = [...code.values()].join('\n');

/** What docs/architecture.md forbids; each must be refused, or a misspelt rule would look like a pass. */
const FORBIDDEN: [string, string][] = [
  ['lib/model/planted.ts', '../text/fold.ts'],
  ['lib/text/planted.ts', '../model/story.ts'],
  ['lib/text/planted.ts', '../../entrypoints/background/handlers.ts'],
  ['lib/gazetteer/planted.ts', '../store/database.ts'],
  ['lib/detect/planted.ts', '../stories/rank.ts'],
  ['lib/stories/planted.ts', '../store/database.ts'],
  ['lib/hover/planted.ts', '../page/hit-test.ts'],
  ['lib/page/planted.ts', 'wxt/browser'],
  ['lib/page/planted.ts', '../platform/messages.ts'],
  ['lib/schema/planted.ts', '../store/database.ts'],
  ['lib/store/planted.ts', '../services/get-card.ts'],
  ['lib/services/planted.ts', '../page/hit-test.ts'],
  ['lib/services/planted.ts', 'dexie'],
  ['lib/services/planted.ts', 'zod'],
  ['lib/platform/planted.ts', '../schema/zod.ts'],
  ['components/ui/planted.tsx', '../../lib/store/database.ts'],
  ['components/ui/planted.tsx', '../../lib/platform/messages.ts'],
  ['entrypoints/mentions.content/planted.ts', '../../lib/store/database.ts'],
  ['entrypoints/mentions.content/planted.ts', '../../lib/schema/zod.ts'],
  ['entrypoints/mentions.content/planted.ts', '../../lib/detect/detector.ts'],
  ['entrypoints/mentions.content/planted.ts', '../../lib/services/get-card.ts'],
  ['entrypoints/background/planted.ts', '../../components/card/entity-card.tsx'],
  ['entrypoints/background/planted.ts', '../../lib/page/hit-test.ts'],
  ['entrypoints/popup/planted.ts', '../background/handlers.ts'],
];
const ALLOWED: [string, string][] = [
  ['lib/detect/allowed.ts', '../gazetteer/matcher.ts'],
  ['lib/services/allowed.ts', '../store/story-store.ts'],
  ['components/ui/allowed.tsx', '../../lib/platform/i18n.ts'],
  ['entrypoints/mentions.content/allowed.ts', '../../lib/page/hit-test.ts'],
];

describe('the import rules', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'backstory-lint-'));
    const config = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(inProject('.oxlintrc.json'), 'utf8')));
    // Types need the whole project; the import rules need none.
    delete config['options'];
    writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function lint(file: string, specifier: string): string {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `import { x } from '${specifier}';\nexport const y = x;\n`);
    try {
      return execFileSync(inProject('node_modules/.bin/oxlint'), [file], {
        cwd: folder,
        encoding: 'utf8',
      });
    } catch (error) {
      return z.object({ stdout: z.string() }).parse(error).stdout;
    } finally {
      rmSync(target);
    }
  }

  it.each(FORBIDDEN)('%s may not import %s', (file, specifier) => {
    expect(lint(file, specifier)).toContain('no-restricted-imports');
  });

  it.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(lint(file, specifier)).not.toContain('no-restricted-imports');
  });
});

describe('the sources', () => {
  it('never make markup or code out of text', () => {
    const dangerous =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|new Function|\beval\(/u;
    const found = [...code].filter(([, text]) => dangerous.test(text)).map(([file]) => file);
    expect(found).toEqual([]);
  });

  it('make no request outside the files that may', () => {
    const requests = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/u;
    const found = [...code].filter(([, text]) => requests.test(text)).map(([file]) => file);
    expect(found).toEqual([inProject('lib/platform/bundled-files.ts')]);
  });

  it('answer every message of the protocol', () => {
    const protocol = code.get(inProject('lib/platform/messages.ts')) ?? '';
    const names = [...protocol.matchAll(/^ {2}(\w+)\(/gmu)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      expect(allCode).toMatch(new RegExp(`onMessage\\(\\s*'${name}'`, 'u'));
      expect(allCode).toContain(`sendMessage('${name}'`);
    }
  });
});

describe('the messages of the interface', () => {
  const locales = readdirSync(inProject('public/_locales'));
  const keysOf = (locale: string): string[] =>
    Object.keys(
      z
        .record(z.string(), z.unknown())
        .parse(
          JSON.parse(readFileSync(inProject('public/_locales', locale, 'messages.json'), 'utf8')),
        ),
    );
  const withoutPlural = (key: string): string =>
    key.replace(/_(?:zero|one|two|few|many|other)$/u, '');
  const english = new Set(keysOf('en').map(withoutPlural));

  it.each(locales)('are complete in %s', (locale) => {
    expect(new Set(keysOf(locale).map(withoutPlural))).toEqual(english);
  });

  it('are all used', () => {
    const manifest = readFileSync(inProject('wxt.config.ts'), 'utf8');
    const unused = [...english].filter(
      (key) => !allCode.includes(`'${key}'`) && !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
