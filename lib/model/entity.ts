/** A Wikidata id (`Q7747`), or a local id (`x:slug`) for somebody Wikidata could not confirm. */
export type EntityId = `Q${number}` | `x:${string}`;

export const ENTITY_TYPES = [
  'country',
  'territory',
  'people',
  'city',
  'place',
  'person',
  'organisation',
  'government',
  'group',
  'company',
  'media',
  'treaty',
  'event',
  'facility',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** `2012`, `2012-05` or `2012-05-07`: as exact as the sources allow. */
export type PartialDate = string;

/** An office and when it was held. No `from` means unknown; no `to` means still held when the pack was made. */
export type Role = {
  role: string;
  of?: EntityId | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
};

/** Somebody or something in the news. */
export type Entity = {
  id: EntityId;
  type: EntityType;
  /** Title of the English Wikipedia article. */
  title: string;
  /** Who or what it is, in one line with dates, as the card shows it. */
  line?: string | undefined;
  /** States and organisations it belongs to or leads to, the main one first. */
  of: EntityId[];
  roles: Role[];
  /** Display name by language; `en` is always there. */
  labels: Record<string, string>;
};

export const ENTITY_ID = /^(?:Q[1-9]\d*|x:[a-z0-9-]+)$/u;

/** True for `Q…` and `x:…` ids. */
export function isEntityId(value: unknown): value is EntityId {
  return typeof value === 'string' && ENTITY_ID.test(value);
}

/** The entity's name in the reader's language, else in its base language (`zh-TW` → `zh`), else in English. */
export function entityLabel(entity: Pick<Entity, 'labels' | 'title'>, lang: string): string {
  const base = lang.split('-')[0] ?? lang;
  return entity.labels[lang] ?? entity.labels[base] ?? entity.labels['en'] ?? entity.title;
}
