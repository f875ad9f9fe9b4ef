import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createStage } from './stage.ts';

declare global {
  /** Where the page script finds what this script brings; page scripts of the extension alone see it. */
  var backstoryStage: typeof createStage | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.backstoryStage = createStage;
});
