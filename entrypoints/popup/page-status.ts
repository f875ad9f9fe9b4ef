import type { PageName, PageStatus } from '../../lib/model/browse.ts';
import type { PageReport } from '../../lib/model/messages.ts';
import { hostOf } from '../../lib/model/page.ts';
import { hasFullAccess } from '../../lib/platform/access.ts';
import { uiLanguage } from '../../lib/platform/i18n.ts';
import { sendMessage } from '../../lib/platform/messages.ts';
import { lookAtPage, startPageScript } from '../../lib/platform/page-scripts.ts';
import { isDrawnEditor } from '../../lib/services/drawn-pages.ts';
import type { EntityIndex } from '../../lib/services/entity-index.ts';
import type { LibrarySession } from '../../lib/services/library-session.ts';

/** The tab the popup is about. Its address is told where the extension has access. */
export type PageTab = { id: number; incognito: boolean; url: string | undefined };

const CLOSED: PageStatus = { state: 'unavailable', reason: 'closed' };
const PDF: PageStatus = { state: 'unavailable', reason: 'pdf' };
const DRAWN: PageStatus = { state: 'unavailable', reason: 'drawn' };

/** Each entity once, most stories first, with its stories in the store now and its spellings on the page. */
function pageNames({ mentions }: PageReport, index: EntityIndex): PageName[] {
  const names = [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([id, of]) => {
    const count = index.toCount(id, uiLanguage());
    const surfaces = [...new Set(of.map(({ surface }) => surface))];
    return count ? [{ ...count, surfaces }] : [];
  });
  return names.toSorted((a, b) => b.stories - a.stories);
}

async function askPage(tab: PageTab): Promise<PageReport | undefined> {
  return sendMessage('getPageMentions', undefined, tab.id).catch(() => undefined);
}

/** Why a page has no marks although nobody turned them off; undefined when it simply names nobody. */
async function obstacleOf(tab: PageTab): Promise<PageStatus | undefined> {
  const look = await lookAtPage(tab);
  if (look?.isPdf) return PDF;
  return look?.isDrawn ? DRAWN : undefined;
}

/** No page script could be started. Firefox's viewer of PDFs is closed, so that only the address tells. */
async function silenceOf({ url }: PageTab): Promise<PageStatus> {
  if (url && /\.pdf$/iu.test(URL.parse(url)?.pathname ?? '')) return PDF;
  if (await hasFullAccess()) return CLOSED;
  return { state: 'no-access', host: hostOf(url) || undefined };
}

async function statusOf(
  tab: PageTab,
  report: PageReport,
  session: LibrarySession,
): Promise<PageStatus> {
  const { host, site, temporary, mutes, progress } = report;
  if (host === '' && report.mentions.length === 0) return (await obstacleOf(tab)) ?? CLOSED;
  if (site.state === 'off') return { state: 'off', host, temporary, rule: site.rule };
  if (site.state === 'paused') return { state: 'paused', host, temporary, until: site.until };
  if (report.mentions.length === 0) {
    const obstacle = await obstacleOf(tab);
    if (obstacle) return obstacle;
  }
  const entities = pageNames(report, await session.entities());
  return { state: 'on', host, entities, mutes, progress };
}

/** What the page in a tab has to say, or why it says nothing. A page without its script is given one. */
export async function readPageStatus(
  tab: PageTab | undefined,
  session: LibrarySession,
): Promise<PageStatus> {
  if (!tab) return CLOSED;
  if (tab.url && isDrawnEditor(tab.url)) return DRAWN;
  let report = await askPage(tab);
  if (!report) {
    await startPageScript(tab);
    report = await askPage(tab);
  }
  return report ? statusOf(tab, report, session) : silenceOf(tab);
}
