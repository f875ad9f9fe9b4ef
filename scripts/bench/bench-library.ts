import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

import { createDetector, type Detector } from '../../lib/detect/detector.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { StoryDraft } from '../../lib/model/story.ts';
import { readPack } from '../../lib/schema/read-pack.ts';
import { ingestStory } from '../../lib/services/ingest-stories.ts';
import { buildData } from '../build-data.ts';
import { loadGazetteer } from '../load-gazetteer.ts';
import { inProject } from '../project-root.ts';
import { readPageTexts } from './page-texts.ts';

type Row = Record<string, string | number>;

/** Current affairs in six languages, written for this. */
const OWN_TEXTS = inProject('test/fixtures/current-affairs');

/** A row for each key, in the order of the keys. */
function countBy(what: string, stories: StoryDraft[], keyOf: (story: StoryDraft) => string): Row[] {
  const counts = new Map<string, number>();
  for (const story of stories) counts.set(keyOf(story), (counts.get(keyOf(story)) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([key, value]) => ({ figure: `${what} ${key}`, value }));
}

/** How many of the marks in texts lead to a story, and how many of the entities. */
function countLeading(what: string, texts: readonly string[], { detector, told }: Library): Row {
  const entities = texts.flatMap((text) => detector.detect(text, {}).map(({ entity }) => entity));
  const leading = entities.filter((entity) => told.has(entity));
  return {
    what,
    marks: entities.length,
    leading: leading.length,
    share: Math.round((1000 * leading.length) / entities.length) / 10,
    entities: new Set(entities).size,
    leadingEntities: new Set(leading).size,
  };
}

type Library = {
  stories: StoryDraft[];
  threads: number;
  packBytes: number;
  detector: Detector;
  /** Entities that have a story. */
  told: ReadonlySet<EntityId>;
};

async function readLibrary(): Promise<Library> {
  const { pack } = await buildData();
  const { stories, threads } = await readPack(new Uint8Array(readFileSync(pack)));
  const detector = createDetector(await loadGazetteer());
  const told = new Set(
    stories.flatMap((story) => ingestStory(story, { origin: 'library' }, detector).entities),
  );
  return { stories, threads: threads.length, packBytes: statSync(pack).size, detector, told };
}

/** What the bundled library covers. */
export async function benchLibrary(): Promise<Row[]> {
  const { stories, threads, packBytes, told } = await readLibrary();
  const translated = stories.filter(({ translations }) => translations).length;
  return [
    { figure: 'stories', value: stories.length },
    { figure: 'stories in Arabic too', value: translated },
    { figure: 'threads', value: threads },
    { figure: 'entities with a story', value: told.size },
    { figure: 'bytes of the pack', value: packBytes },
    ...countBy('stories in the thread', stories, ({ thread }) => thread ?? 'none'),
    ...countBy('stories of', stories, ({ date }) => date.slice(0, 'YYYY'.length)),
    ...countBy('stories by sources:', stories, ({ sources }) => String(sources.length)),
  ];
}

/** How much of what is marked leads to one of the library's stories. */
export async function benchLeads(): Promise<Row[]> {
  const library = await readLibrary();
  const own = readdirSync(OWN_TEXTS).map((name) => ({
    name: basename(name, '.txt'),
    text: readFileSync(`${OWN_TEXTS}/${name}`, 'utf8'),
  }));
  const { texts: pages, source } = readPageTexts();
  const ownTexts = own.map(({ text }) => text);
  return [
    countLeading(source, pages, library),
    countLeading(`${own.length} own texts`, ownTexts, library),
    ...own.map(({ name, text }) => countLeading(name, [text], library)),
  ];
}
