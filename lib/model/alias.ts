import type { EntityId } from './entity.ts';

export const ALIAS_KINDS = ['name', 'short', 'surname', 'acronym', 'demonym', 'metonym'] as const;

export type AliasKind = (typeof ALIAS_KINDS)[number];

/** One known name of an entity. A blocker (entity `null`) swallows its text so that nothing inside it is marked. */
export type Alias = {
  text: string;
  /** Its other forms, where the language has cases. */
  forms?: readonly string[] | undefined;
  lang: string;
  kind: AliasKind;
  entity: EntityId | null;
  /** Accepted only when the text also names something the entity belongs to, or the entity by a safe name. */
  needsContext: boolean;
  /** Accepted only beside a cue or in a text that gives the full name: what it belongs to proves nothing. */
  needsCue?: boolean | undefined;
  /** Words one of which, near the name, is evidence enough. */
  cues?: readonly string[] | undefined;
};
