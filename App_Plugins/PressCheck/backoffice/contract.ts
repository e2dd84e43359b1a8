import type { ChecklistItem, Decision, ReportedFinding, StoryState } from '../api/types.ts';

/** What the CMS adds to the API: documents of the CMS as stories. */
export interface DocumentStanding {
  readonly story: string;
  /** Whether its type is read as a story. */
  readonly isStory: boolean;
  /** Whether there is a story yet; it is made when it is first submitted or cleared. */
  readonly kept: boolean;
  /** What the gate says of the latest draft that was kept; null if there is no story. */
  readonly gate: Pick<Decision, 'mayPublish' | 'objections'> | null;
}

/** What the backoffice has of a document, saved or not. */
export interface DocumentValues {
  readonly documentType: string;
  readonly name: string;
  readonly values: readonly { readonly alias: string; readonly editorAlias: string; readonly culture: string | null; readonly segment: string | null; readonly value: unknown }[];
}

/** Where in the document a finding stands. */
export interface Place {
  /** The property's alias; null for the document's name. */
  readonly property: string | null;
  readonly path: readonly { readonly block: string; readonly alias: string }[];
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface PlacedFinding extends ReportedFinding {
  readonly place: Place | null;
}

/** Values that were checked. Of a document that is no story nothing more is told. */
export type CheckedDocument = { readonly isStory: false } | CheckedStory;

export interface CheckedStory {
  readonly isStory: true;
  readonly story: string;
  readonly kept: boolean;
  /** The story's version; null if there is none. */
  readonly version: number | null;
  /** The asker's permissions of PressCheck at the document. */
  readonly may: readonly string[];
  readonly title: string;
  readonly drafts: readonly { readonly words: number; readonly findings: readonly PlacedFinding[] }[];
  readonly draft: { readonly sha256: string; readonly text: string; readonly parts: readonly { readonly kind: string; readonly start: number; readonly end: number }[] };
  /** The checklist as it would be of these words; empty if there is no story yet. */
  readonly items: readonly ChecklistItem[];
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
  readonly story: string;
  readonly title?: string | null;
  readonly releaseAt: string | null;
  readonly refusedAt: string;
}

/** A time in which the gate stands open. */
export interface Emergency {
  /** Who opened it; null if the site's settings have. */
  readonly by: string | null;
  /** Why. */
  readonly words: string;
  /** When it was opened; null if the site's settings have. */
  readonly at: string | null;
  readonly until: string;
}

export interface Health {
  readonly version: string;
  /** Aliases of the document types that are gated; empty if every type with enough text is. */
  readonly types: readonly string[];
  /** Where the data is, in words. */
  readonly data: string;
  /** What keeps it from being used. */
  readonly dataProblem: string | null;
  readonly sendsMail: boolean;
  readonly needsSignOff: boolean;
  readonly gatesAutomated: boolean;
  /** Why and until when the gate stands open; null if it doesn't. */
  readonly emergency: Emergency | null;
  /** Refused attempts that the audit trail doesn't have yet. */
  readonly waiting: number;
  /** What is set up wrongly, a sentence each. */
  readonly problems: readonly string[];
}
