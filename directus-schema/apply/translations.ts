import { choiceKey, type Vocabulary } from '../collections/kit/choice.ts';
import * as caseFile from '../collections/vocabulary/case-file.ts';
import * as casework from '../collections/vocabulary/casework.ts';
import * as conference from '../collections/vocabulary/conference.ts';
import * as cooperation from '../collections/vocabulary/cooperation.ts';
import * as events from '../collections/vocabulary/events.ts';
import { FACT_FUNCTION } from '../collections/vocabulary/facts.ts';
import * as law from '../collections/vocabulary/law.ts';
import { PRECISION } from '../collections/vocabulary/precision.ts';
import * as rights from '../collections/vocabulary/rights.ts';
import * as statements from '../collections/vocabulary/statements.ts';
import type { Label } from '../collections/kit/types.ts';
import type { Row } from './apply-rows.ts';
import { stableId } from './stable-id.ts';

const vocabularies: readonly Vocabulary[] = [
  PRECISION,
  FACT_FUNCTION,
  ...Object.values(caseFile),
  ...Object.values(statements),
  ...Object.values(cooperation),
  ...Object.values(casework),
  ...Object.values(conference),
  ...Object.values(events),
  ...Object.values(law),
  ...Object.values(rights),
];

const fixed: Readonly<Record<string, Label>> = {
  br_yes: ['ja', 'Yes'],
  br_no: ['nein', 'No'],
  br_unknown: ['unbekannt', 'Unknown'],
  // Directus' own, which has no German yet.
  'interfaces.header.collapse': ['Hilfe zuklappen', 'Collapse help'],
};

/** Headings of the guard's refusals in the app, which shows `errors.<CODE>` above the message. */
const headings: Readonly<Record<string, Label>> = {
  STEP_NOT_ALLOWED: ['Dieser Schritt geht jetzt nicht', 'This step is not possible now'],
  HUMAN_REQUIRED: ['Das muss ein Mensch tun', 'A human must do this'],
  NOTE_REQUIRED: ['Hier fehlt ein Text', 'A note is missing'],
  CONSENT_MISSING: ['Einwilligung fehlt', 'Consent is missing'],
  CONSENT_WITHDRAWN: ['Einwilligung widerrufen', 'Consent was withdrawn'],
  CONSENT_EXPIRED: ['Einwilligung gilt heute nicht', 'Consent does not hold today'],
  CONSENT_OTHER_RECIPIENT: ['Einwilligung gilt für andere', 'Consent is for another recipient'],
  CONSENT_OTHER_PURPOSE: ['Einwilligung gilt für einen anderen Zweck', 'Consent is for another purpose'],
  CONSENT_TOO_NARROW: ['Einwilligung reicht nicht', 'Consent does not cover this'],
  DETAILS_REQUIRED: ['Hier fehlen Angaben', 'Details are missing'],
  SECRECY_RELEASE_MISSING: ['Entbindung von der Schweigepflicht fehlt', 'Release from secrecy is missing'],
  SECRECY_RELEASE_WITHDRAWN: ['Entbindung von der Schweigepflicht widerrufen', 'Release from secrecy was withdrawn'],
  SECRECY_RELEASE_EXPIRED: [
    'Entbindung von der Schweigepflicht gilt heute nicht',
    'Release from secrecy does not hold',
  ],
  SECRECY_RELEASE_TOO_NARROW: ['Entbindung von der Schweigepflicht reicht nicht', 'Release from secrecy is too narrow'],
  DOSSIER_UNREADABLE: ['Dossier nicht mehr lesbar', 'Dossier is unreadable'],
  FOREIGN_ROW: ['Gehört nicht zu Ihrer Organisation', 'Not of your organisation'],
  SECOND_PERSON: ['Hier braucht es eine zweite Person', 'A second person is needed'],
  REFERRAL_OPEN: ['Eine Weiterleitung läuft noch', 'A referral is still open'],
  RETENTION_HOLDS: ['Die Aufbewahrungspflicht läuft noch', 'Retention still holds'],
  ERASE_ONLY: ['Das wird nicht einfach gelöscht', 'Not deleted like this'],
  ALREADY_REQUESTED: ['Das ist schon beantragt', 'Already requested'],
  RESTRICTED: ['Verarbeitung eingeschränkt', 'Processing is restricted'],
  COOPERATION_RUNNING: ['Die Kooperation läuft noch', 'The cooperation is running'],
  ALREADY_CLOSED: ['Schon abgeschlossen', 'Already closed'],
  NOT_REQUESTED: ['Es gibt keinen offenen Antrag', 'No open request'],
  FACT_IN_USE: ['Dieser Fakt wird gebraucht', 'This fact is in use'],
  LAW_FROZEN: ['Diese Fassung ist veröffentlicht', 'This version is published'],
  NO_PARTNER: ['Nicht an dieser Kooperation beteiligt', 'No partner of this cooperation'],
  CONFERENCE_OVER: ['Diese Besprechung ist vorbei', 'The conference is over'],
  CONFERENCE_NOT_HELD: ['Die Besprechung war noch nicht', 'The conference was not held yet'],
  CONFERENCE_PLANNED: ['Die nächste Besprechung ist schon geplant', 'The next conference is planned already'],
  AGENDA_CLOSED: ['Die Tagesordnung ist geschlossen', 'The agenda is closed'],
  PERSONAL_DATA: ['Bitte ohne Angaben zu Personen', 'Without personal data, please'],
  RECORDED: ['Festgehalten: nur noch Nachträge', 'Recorded: supplements only'],
  INVALID_ROW: ['Bitte die Angaben prüfen', 'Please check your input'],
};

const rowsOf = (key: string, [de, en]: Label): Row[] =>
  [
    ['de-DE', de],
    ['en-US', en],
  ].map(([language, value]) => ({ id: stableId(`translation:${key}:${language}`), key, language, value }));

/** The labels of all closed lists, German and English. */
export const translations = (): Row[] => [
  ...Object.entries(headings).flatMap(([code, label]) => rowsOf(`errors.${code}`, label)),
  ...Object.entries(fixed).flatMap(([key, label]) => rowsOf(key, label)),
  ...vocabularies.flatMap(({ name, labels }) =>
    Object.entries(labels).flatMap(([value, label]) => rowsOf(choiceKey(name, value), label)),
  ),
];
