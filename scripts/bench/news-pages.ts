/** What stands in for a name; about one to a hundred characters, as in the reports of the library. */
const NAME = '@';

/** Our own sentences: what news pages are made of, names and all between. */
const SENTENCES = [
  '@ said on Tuesday that the talks would go on as long as both sides saw a use in them.',
  'Officials in @ had asked for more time, and were given until the end of the month.',
  'The harvest was late, and the mills along the river stood still for most of the week.',
  'In a letter to @ the minister wrote that the ships would leave port before winter.',
  'Nobody who was in the room would say afterwards how the vote had come about.',
  '@ and @ signed the paper in the afternoon, after a night of changes to its third part.',
  'Traders had expected worse: prices fell in the morning and were back by noon.',
  'A spokesman for @ called the report “a guess dressed as a finding”.',
  'The bridge had been closed since March, when an inspector found cracks in two of its piers.',
  'What @ wants from the meeting is no secret, and what it can get is another matter.',
  'Schools stayed shut for a third day while the water went down.',
  'Two people who know the plan said that @ would be asked to pay for half of it.',
];

const PARAGRAPH_SENTENCES = 4;
const SECTION_PARAGRAPHS = 8;

function paragraphAt(n: number, names: readonly string[]): string {
  let used = n * 5;
  return Array.from({ length: PARAGRAPH_SENTENCES }, (_, s) => {
    const sentence = SENTENCES[(n * 7 + s * 5) % SENTENCES.length] ?? '';
    return sentence.replaceAll(NAME, () => names[used++ % names.length] ?? '');
  }).join(' ');
}

/** A page with so many characters of news-like text, the same every time. */
export function newsPage(units: number, names: readonly string[]): string {
  const body: string[] = [];
  let written = 0;
  for (let n = 0; written < units; n += 1) {
    if (n % SECTION_PARAGRAPHS === 0) body.push(`<h2>What is known, part ${n / 8 + 1}</h2>`);
    const text = paragraphAt(n, names);
    written += text.length;
    body.push(`<p>${text.replace(/^\S+ \S+/u, '<b>$&</b>')}</p>`);
  }
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>',
    '<style>body { font: 18px/1.6 serif; max-width: 40em; margin: 3em auto }</style>',
    `</head><body>${body.join('\n')}</body></html>`,
  ].join('');
}
