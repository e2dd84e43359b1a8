import type { Decision, ItemState, Person, ReportedFinding, StoryState } from '../api/types.ts';

/** What the CMS adds to the API: documents of the CMS as stories. */
export interface DocumentStanding {
  readonly story: string;
  /** Whether its type is read as a story. */
  readonly isStory: boolean;
  /** Whether there is a story yet; it is made when it is first submitted or cleared. */
  readonly kept: boolean;
  readonly title: string | null;
  readonly state: StoryState | null;
  readonly version: number | null;
  readonly needs: number | null;
  readonly gate: Decision | null;
  readonly blockedReleases: readonly BlockedRelease[];
}

/** What the backoffice has of a document, saved or not. */
export interface DocumentValues {
  readonly documentType: string;
  readonly name: string;
  readonly values: readonly { readonly alias: string; readonly editorAlias: string; readonly culture: string | null; readonly segment: string | null; readonly value: unknown }[];
}

/** Where in the document a finding stands. */
export interface Place {
  readonly property: string;
  readonly path: readonly { readonly block: string; readonly alias: string }[];
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface PlacedFinding extends ReportedFinding {
  readonly place: Place | null;
  readonly standing: ItemState | null;
}

export interface CheckedDocument {
  readonly drafts: readonly { readonly sha256: string; readonly words: number; readonly findings: readonly PlacedFinding[] }[];
  readonly draft: { readonly sha256: string; readonly text: string; readonly parts: readonly { readonly kind: string; readonly start: number; readonly length: number }[] };
  /** What the gate would say of exactly these words. */
  readonly gate?: Decision | null;
}

export interface TreeStanding {
  readonly key: string;
  readonly culture: string | null;
  readonly story: string;
  readonly state: StoryState | null;
  readonly needs: number;
}

/** A release on a schedule that the gate refused. */
export interface BlockedRelease {
  readonly id: string;
  readonly document: string;
  readonly culture: string | null;
  readonly title: string | null;
  readonly dueAt: string;
  readonly blockedAt: string;
}

export interface Health {
  readonly version: string;
  /** Names of the document types that are read as stories. */
  readonly types: readonly string[];
  /** Where the data is, in words. */
  readonly data: string;
  readonly mail: boolean;
  /** What is set up wrongly, a sentence each. */
  readonly problems: readonly string[];
  readonly automatedPublishing: 'gate' | 'record';
  readonly emergency: { readonly by: string; readonly until: string } | null;
}

export type Asker = Person;
