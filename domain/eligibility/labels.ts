import type { EvidenceState } from '../facts/evidence.ts';
import type { Binding, LegalEffect, Outcome } from '../law/schema.ts';
import type { Status } from './status.ts';

/** The German words for staff, one word a thing. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  met: 'erfüllt',
  discretion: 'Ermessen',
  later: 'später',
  open: 'offen',
  not_met: 'nicht erfüllt',
  barred: 'ausgeschlossen',
  not_in_force: 'nicht in Kraft',
};

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  met: 'erfüllt',
  not_met: 'nicht erfüllt',
  unknown: 'unbekannt',
  exempt: 'befreit',
  not_applicable: 'entfällt',
};

export const BINDING_LABELS: Readonly<Record<Binding, string>> = {
  mandatory: 'zwingend',
  rule: 'in der Regel',
  bar: 'Ausschluss',
  bar_rule: 'soll versagt werden',
  discretion: 'Ermessen',
  judgement: 'Feststellung',
};

export const EVIDENCE_LABELS: Readonly<Record<EvidenceState, string>> = {
  none: 'fehlt',
  claimed: 'angegeben',
  seen: 'gesehen',
  verified: 'geprüft',
  expired: 'abgelaufen',
  contradicted: 'widersprochen',
};

export const LEGAL_EFFECT_LABELS: Readonly<Record<LegalEffect, string>> = {
  must: 'ist zu erteilen',
  shall: 'soll erteilt werden',
  may: 'kann erteilt werden',
  petition: 'Eingabe möglich',
  none: 'keine Erteilung',
};
