import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

import type { BrowserSession } from '../browsers/browser-session.ts';
import { findMark, hoverPlace, waitForMarks } from '../browsers/hover-mention.ts';
import type { Point } from '../browsers/hover-mention.ts';
import { openPage } from '../browsers/open-page.ts';
import { askPageMentions } from '../browsers/page-mentions.ts';
import type { PageMention } from '../browsers/page-mentions.ts';
import { installProbe, readProbe } from '../browsers/page-probe.ts';
import type { ProbeReading } from '../browsers/page-probe.ts';
import type { ShownCard } from '../browsers/read-card.ts';
import { messageOf } from '../failure.ts';
import { demoFile } from './demo-report.ts';
import type { DemoReport } from './demo-report.ts';

/** Marks, and a card, that are not there by then do not come. */
const PATIENCE_MS = 10_000;

/** The card fades in for 120 ms; the picture is of what stays. */
const FADE_MS = 400;

type Outcome = {
  mentions: PageMention[];
  hovered: PageMention | null;
  card: ShownCard | null;
  reason: string | null;
};

/** Rests the pointer on the first marked mention that has stories, and reports what came of it. */
export async function runHeadlessDemo(session: BrowserSession, url: string): Promise<DemoReport> {
  const extensionPage = await session.openExtensionPage('/popup.html');
  const page = await session.newPage();
  await installProbe(page);
  const refusal = await openPage(page, url).then(() => null, messageOf);
  await page.bringToFront();
  const outcome =
    refusal === null ? await tryHover(page, extensionPage) : failed([], notOpened(refusal));
  const probe = await readProbe(page);
  await takeScreenshot(page, session);
  return {
    browser: session.name,
    version: session.version,
    page: url,
    mentions: outcome.mentions.map(withoutCount),
    hovered: outcome.hovered && withoutCount(outcome.hovered),
    card: outcome.card,
    pageMutations: probe?.mutationsBeforeCard ?? 0,
    pageMutationsWithCard: probe?.mutationsSinceCard ?? 0,
    timings: timings(probe),
    reason: outcome.reason,
  };
}

async function tryHover(page: Page, extensionPage: Page): Promise<Outcome> {
  const marks = await waitForMarks(page, PATIENCE_MS);
  const mentions = await askPageMentions(extensionPage);
  if (marks.length === 0) {
    return failed(mentions, `Nothing was marked within ${PATIENCE_MS / 1000} seconds.`);
  }
  const target = await findTarget(page, mentions);
  if (target === undefined) return failed(mentions, 'No marked mention within reach has stories.');
  const { hovered, place } = target;
  const card = await hoverPlace(page, place, PATIENCE_MS);
  return { mentions, hovered, card: card ?? null, reason: cardProblem(hovered, card) };
}

/** The first mention with stories whose mark a pointer can reach. */
async function findTarget(
  page: Page,
  mentions: PageMention[],
): Promise<{ hovered: PageMention; place: Point } | undefined> {
  for (const hovered of mentions.filter(({ stories }) => stories > 0)) {
    const place = await findMark(page, hovered.surface);
    if (place !== undefined) return { hovered, place };
  }
  return undefined;
}

function failed(mentions: PageMention[], reason: string): Outcome {
  return { mentions, hovered: null, card: null, reason };
}

/** Firefox adds where in its own code it noticed. */
function notOpened(refusal: string): string {
  return `The page could not be opened: ${refusal.replace(/ \S+@(?:chrome|resource):.*/su, '')}.`;
}

function cardProblem(hovered: PageMention, card: ShownCard | undefined): string | null {
  const name = `"${hovered.surface}" (${hovered.entity})`;
  if (card === undefined) return `No card for ${name} within ${PATIENCE_MS / 1000} seconds.`;
  if (card.entity !== hovered.entity) return `The card for ${name} is about ${card.entity}.`;
  if (card.stories.length === 0) return `The card for ${name} has no story.`;
  return null;
}

function withoutCount({ surface, entity }: PageMention): { surface: string; entity: string } {
  return { surface, entity };
}

function timings(probe: ProbeReading | undefined): DemoReport['timings'] {
  const { marksAtMs = null, restAtMs = null, cardAtMs = null } = probe ?? {};
  const hasRested = cardAtMs !== null && restAtMs !== null;
  return {
    navigationToMarksMs: marksAtMs === null ? null : Math.round(marksAtMs),
    restToCardMs: hasRested ? Math.round(cardAtMs - restAtMs) : null,
  };
}

async function takeScreenshot(page: Page, session: BrowserSession): Promise<void> {
  const file = demoFile(session.name, 'png');
  mkdirSync(path.dirname(file), { recursive: true });
  await sleep(FADE_MS);
  await page.screenshot({ path: file });
}
