import type { AliasKind } from './alias.ts';
import type { EntityId, EntityType } from './entity.ts';

/** Why a span was taken for an entity; the surfaces turn it into a sentence. */
export type MentionReason =
  /** The name has one meaning. */
  | 'only-meaning'
  /** The full name stands earlier in the same text. */
  | 'after-full-name'
  /** Of those who share the name, this one held office at the date of the text. */
  | 'in-office'
  /** A word that tells of it stands in the same sentence. */
  | 'words-near'
  /** It has other meanings, and nothing speaks for them. */
  | 'usual-meaning'
  /** Something it belongs to, or that belongs to it, is named in the same text. */
  | 'company';

/** A resolved span of a text. Offsets are UTF-16 code units; `text.slice(start, end) === surface`. */
export type Mention = {
  start: number;
  end: number;
  surface: string;
  entity: EntityId;
  type: EntityType;
  alias: AliasKind;
  /** 0 to 1. */
  confidence: number;
  reason: MentionReason;
};
