/** A plain text as a page: its first line is the title, every other line with words a paragraph. */
export function textPage(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const [title = '', ...paragraphs] = lines.filter((line) => line !== '').map(escapeHtml);
  return [
    '<!doctype html>',
    `<html><head><meta charset="utf-8"><title>${title}</title>`,
    '<style>body { font: 18px/1.6 serif; max-width: 40em; margin: 3em auto; padding: 0 1em }</style>',
    `</head><body><h1 dir="auto">${title}</h1>`,
    ...paragraphs.map((paragraph) => `<p dir="auto">${paragraph}</p>`),
    '</body></html>',
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
