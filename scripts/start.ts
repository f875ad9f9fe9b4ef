import { BROWSER_NAMES } from './browsers/browser-name.ts';
import type { BrowserName } from './browsers/browser-name.ts';
import { findBrowser, findReadyBrowser } from './browsers/find-browser.ts';
import { launchBrowser } from './browsers/launch-browser.ts';
import { buildExtension } from './build-extension.ts';
import { openDemoPage } from './demo/demo-page.ts';
import { demoFile, writeReport } from './demo/demo-report.ts';
import { runHeadlessDemo } from './demo/headless-demo.ts';
import { hasDisplay, parseStartOptions } from './demo/start-options.ts';
import { runWindowedDemo } from './demo/windowed-demo.ts';
import { runMain } from './run-main.ts';
import { say } from './say.ts';

/** A laptop's window. */
const WINDOW_SIZE = { width: 1280, height: 900 };

await runMain(start);

async function start(): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2));
  const headless = options.headless || !hasDisplay(process.platform, process.env);
  const name = options.browser ?? (await anyBrowser());
  await findBrowser(name);
  const page = await openDemoPage(options.page);
  try {
    say(`Building the extension for ${name}.`);
    const extensionDir = await buildExtension(name, headless ? 'e2e' : 'production');
    const launch = { name, extensionDir, windowSize: WINDOW_SIZE, headless };
    if (headless) return await startHeadless({ ...launch, offline: page.isLocal }, page.url);
    return await startWindow({ ...launch, offline: false }, page.url);
  } finally {
    await page.close();
  }
}

/** The first browser that is there already; without any, the one that will be fetched. */
async function anyBrowser(): Promise<BrowserName> {
  for (const name of BROWSER_NAMES) {
    if ((await findReadyBrowser(name)) !== undefined) return name;
  }
  return 'chromium';
}

type Launch = Parameters<typeof launchBrowser>[0];

async function startHeadless(launch: Launch, url: string): Promise<number> {
  say(`Opening ${url} in ${launch.name} without a window.`);
  const session = await launchBrowser(launch);
  try {
    const report = await runHeadlessDemo(session, url);
    writeReport(report);
    say(`Written: ${demoFile(launch.name, 'json')} and ${demoFile(launch.name, 'png')}`);
    say(report.reason ?? `The card for "${report.hovered?.surface}" came.`);
    return report.reason === null ? 0 : 1;
  } finally {
    await session.close();
  }
}

async function startWindow(launch: Launch, url: string): Promise<number> {
  say(`Opening ${url} in ${launch.name}; close the window or press Ctrl+C to end.`);
  const session = await launchBrowser(launch);
  try {
    await runWindowedDemo(session, url);
    return 0;
  } finally {
    await session.close();
  }
}
