import { z } from 'zod';
import { actorOf } from './actor.ts';
import type { CreateFilter, UpdateFilter } from './directus.ts';
import { GuardError, humanRequired, invalidRow } from './errors.ts';
import { first } from './query.ts';

/** An office stores offences only after it has recorded on what legal basis (Art. 10 DSGVO). */
export const allowOffences: CreateFilter = async (payload, _meta, context) => {
  // The operator's import of an office's existing files is not the office's own storing.
  if (context.accountability === null || context.accountability.admin) return payload;
  const row = await first(
    context.database,
    z.object({ basis: z.string().nullable() }),
    'SELECT offences_legal_basis AS basis FROM organisations WHERE id = ?',
    [payload['organisation']],
  );
  if (!row?.basis?.trim())
    throw invalidRow(
      'offences',
      'Ihre Organisation hat noch keine Rechtsgrundlage für Angaben zu Straftaten festgehalten (Art. 10 DSGVO). Das geht bei der Organisation unter „Rechtsgrundlage für Angaben zu Straftaten“.',
      'The organisation has not recorded its legal basis for offences.',
    );
  return payload;
};

/** A finding is the judgement of a named person. */
export const signFinding: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const actor = await actorOf(context);
  if (actor.service) throw humanRequired('Eine Feststellung trifft ein Mensch. Ein Dienstkonto darf das nicht.');
  return { ...payload, decided_by: actor.user };
};

/** A changed finding is signed by the person who changed it. */
export const signChangedFinding: UpdateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const actor = await actorOf(context);
  if (actor.service) throw humanRequired('Eine Feststellung trifft ein Mensch. Ein Dienstkonto darf das nicht.');
  return { ...payload, decided_by: actor.user };
};

/** What the software proposes is never confirmed when it is written. */
export const proposeAssessment: CreateFilter = async (payload) => {
  const { confirmed: _confirmed, confirmed_by: _by, confirmed_at: _at, ...rest } = payload;
  return rest;
};

/** A named person confirms a proposal, and nothing else about it ever changes. */
export const confirmAssessment: UpdateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const actor = await actorOf(context);
  const others = Object.keys(payload).filter((key) => !['confirmed', 'confirmed_by', 'confirmed_at'].includes(key));
  const [other] = others;
  if (other !== undefined)
    throw new GuardError(
      422,
      'INVALID_ROW',
      'Eine Prüfung ändert sich nicht. Sie wird bestätigt, oder eine neue kommt hinzu.',
      'An assessment never changes; it can be confirmed.',
      { field: other },
    );
  if (actor.service) throw humanRequired('Eine Prüfung bestätigt ein Mensch. Ein Dienstkonto darf das nicht.');
  const confirmed = payload['confirmed'] === true;
  return {
    confirmed,
    confirmed_by: confirmed ? actor.user : null,
    confirmed_at: confirmed ? new Date().toISOString() : null,
  };
};
