/** Where pages tell their date of publication, the most reliable first. */
const DATE_SOURCES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'time[itemprop="datePublished"]',
  'article time',
];

function dayOf(element: Element): string | undefined {
  const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0];
  return day && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** The day the page was published (`2025-03-14`), when it says so in a form made for programs. */
export function findPageDate(document: Document): string | undefined {
  // One look through the page for them all: most pages have few of these and many elements.
  const elements = [...document.querySelectorAll('meta[content],time[datetime]')];
  for (const source of DATE_SOURCES) {
    const element = elements.find((candidate) => candidate.matches(source) && dayOf(candidate));
    if (element) return dayOf(element);
  }
  return undefined;
}
