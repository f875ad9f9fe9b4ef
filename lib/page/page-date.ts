/** Where pages tell their date of publication, the most reliable first. */
const DATE_SOURCES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
] as const;

/** The day the page was published (`2025-03-14`), when it says so in a form made for programs. */
export function findPageDate(document: Document): string | undefined {
  for (const [selector, attribute] of DATE_SOURCES) {
    const value = document.querySelector(selector)?.getAttribute(attribute) ?? '';
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0];
    if (day && !Number.isNaN(Date.parse(day))) return day;
  }
  return undefined;
}
