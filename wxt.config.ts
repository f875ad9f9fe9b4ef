import { defineConfig } from 'wxt';

import { STEP_COMMAND } from './lib/model/commands.ts';
import { buildData } from './scripts/build-data.ts';
import { stripStringCode } from './scripts/strip-string-code.ts';

/** The end-to-end tests read the card, and the bench our slices: their build leaves both open. */
const TEST_MODE = 'e2e';

const FIREFOX_ID = 'backstory@backstory.example';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    // The same access as the page script's: without it Chrome lets nothing be started in open tabs.
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      [STEP_COMMAND]: {
        suggested_key: { default: 'Alt+Shift+M', mac: 'MacCtrl+Shift+M' },
        description: '__MSG_commandStep__',
      },
    },
    content_security_policy: {
      // Firefox's default would upgrade every http feed; the rest is the default, spelled out.
      extension_pages: "script-src 'self'; object-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // Without the user's origin Firefox paints nothing in shadow roots, and page styles could win.
      for (const script of manifest.content_scripts ?? []) {
        Object.assign(script, { css_origin: 'user' });
      }
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('data/gazetteer.bin', 'data/library.pack');
    },
    'build:publicAssets': async (_wxt, files) => {
      const data = await buildData();
      files.push(
        { absoluteSrc: data.gazetteer, relativeDest: 'data/gazetteer.bin' },
        { absoluteSrc: data.pack, relativeDest: 'data/library.pack' },
      );
    },
  },
  vite: async ({ mode }) => ({
    // The oldest browsers the manifest allows: nothing is rewritten for older ones.
    build: { target: ['chrome140', 'firefox150'] },
    plugins: [stripStringCode()],
    define: {
      __DATA_VERSION__: JSON.stringify((await buildData()).version),
      __OPEN_SHADOW_ROOT__: JSON.stringify(mode === TEST_MODE),
      __MEASURE_SLICES__: JSON.stringify(mode === TEST_MODE),
    },
  }),
});
