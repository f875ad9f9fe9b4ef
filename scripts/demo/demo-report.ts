import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { BrowserName } from '../browsers/browser-name.ts';
import type { ShownCard } from '../browsers/read-card.ts';
import { inProject } from '../project-root.ts';

/** What a run without a display found out, as written to `.output/demo/<browser>.json`. */
export type DemoReport = {
  browser: BrowserName;
  version: string;
  page: string;
  mentions: { surface: string; entity: string }[];
  hovered: { surface: string; entity: string } | null;
  card: ShownCard | null;
  /** Changes to the page's DOM before the card opened. */
  pageMutations: number;
  /** Changes since: 1 when the shadow host came in and nothing else happened to the page. */
  pageMutationsWithCard: number;
  timings: { navigationToMarksMs: number | null; restToCardMs: number | null };
  /** Why the run failed; null when it did not. */
  reason: string | null;
};

/** `.output/demo/<browser>.<extension>` */
export function demoFile(browser: BrowserName, extension: 'json' | 'png'): string {
  return inProject('.output', 'demo', `${browser}.${extension}`);
}

export function writeReport(report: DemoReport): void {
  const file = demoFile(report.browser, 'json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
