import type { components } from './schema.ts';

type Schemas = components['schemas'];

export type AuditEntry = Schemas['AuditEntry'];
export type ChecklistItem = Schemas['ChecklistItem'];
export type Clearance = Schemas['Clearance'];
export type Decision = Schemas['GetGateDecision'];
export type DraftText = Schemas['GetDraftDraftText'];
export type Enforcement = Schemas['Enforcement'];
export type ItemAnswer = Schemas['ItemAnswer'];
export type ItemState = Schemas['ItemState'];
export type DraftLine = Schemas['DraftLine'];
export type LastSignOff = Schemas['LastSignOff'];
export type Note = Schemas['Note'];
export type Objection = Schemas['Objection'];
export type Person = Schemas['Person'];
export type Role = Schemas['Role'];
export type Reopened = Schemas['Reopened'];
export type RuleLine = Schemas['ListRulesRuleLine'];
export type RulePage = Schemas['GetRulePage'];
export type Story = Schemas['Story'];
export type StoryChecklist = Schemas['GetChecklistStoryChecklist'];
export type StoryState = Schemas['StoryState'];

/** The report of docs/wire-format.md, as POST /check gives it. */
export interface Report {
  ruleset: string;
  drafts: readonly ReportedDraft[];
}

export interface ReportedDraft {
  sha256: string;
  words: number;
  findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  rule: string;
  name: string;
  confidence: Schemas['Confidence'];
  enforcement: Enforcement;
  message: string;
  start: number;
  end: number;
  fingerprint: string;
  evidence: readonly { start: number; end: number; role: string }[];
  help: string;
}

export type StoryLine = Schemas['StoryLine'];

/** A part of a list. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** What the part that follows is asked for with. */
  readonly next: string | null;
}

export type CountedLine = Schemas['CountedLine'];
export type DeadDelivery = Schemas['DeadDelivery'];
export type DeadLetter = Schemas['DeadLetter'];
export type DeskName = Schemas['Desk'];
export type Figure = Schemas['Figure'];
export type SecondWanted = Schemas['SecondWanted'];
export type TrailVerdict = Schemas['TrailVerdict'];
export type Invitation = Schemas['LinkAnswer'];
export type PersonLine = Schemas['PersonAnswer'];
export type MailHow = Schemas['MailHow'];
export type OwnAccount = Schemas['OwnAccountAnswer'];
export type Waiting = Schemas['Waiting'];
