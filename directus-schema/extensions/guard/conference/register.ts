import type { HookRegister, Schema, Services } from '../directus.ts';
import { changedItem } from './changed-item.ts';
import { changedMinutes } from './changed-minutes.ts';
import { changedConference, newConference } from './conference-rows.ts';
import { newItem } from './new-item.ts';
import { newView } from './new-view.ts';
import { changedObstacle, newObstacle } from './obstacle-rows.ts';
import { changedParticipant, newParticipant, removedParticipants } from './participants.ts';

/** The guard of the case conference. */
export function guardConferences(
  filter: HookRegister['filter'],
  services: Services,
  getSchema: () => Promise<Schema>,
): void {
  filter('conferences.items.create', newConference);
  filter('conferences.items.update', changedConference);
  filter('conference_minutes.items.update', changedMinutes);
  filter('conference_participants.items.create', newParticipant);
  filter('conference_participants.items.update', changedParticipant);
  filter('conference_participants.items.delete', removedParticipants);
  filter('conference_items.items.create', newItem);
  filter('conference_items.items.update', changedItem);
  filter('obstacles.items.create', newObstacle);
  filter('obstacles.items.update', changedObstacle);
  filter('conference_views.items.create', newView(services, getSchema));
}
