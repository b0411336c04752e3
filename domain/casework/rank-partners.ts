import type { PartnerRole } from '../cooperation/vocabulary.ts';
import { germanDay } from '../time/german-day.ts';
import { samePlace } from './same-place.ts';
import type { Lane } from './vocabulary.ts';

export type Partner = {
  readonly organisation: string;
  readonly name: string;
  readonly role: PartnerRole;
  readonly place: string | null;
  readonly languages: readonly string[];
  /** New people a month; null: without limit. */
  readonly capacity: number | null;
  /** People allocated to it in the month of the day asked about. */
  readonly taken: number;
  readonly fallback: boolean;
  readonly valid_from: string | null;
  /** Last day. */
  readonly valid_to: string | null;
};

export type AllocationWish = {
  /** Today, YYYY-MM-DD. */
  readonly day: string;
  readonly place: string | null;
  readonly language: string | null;
  readonly lane: Lane | null;
};

export type Ranked = {
  readonly organisation: string;
  readonly name: string;
  readonly fallback: boolean;
  /** German, for staff: why it stands here. */
  readonly reason: string;
};

export type NotAvailable = {
  readonly organisation: string;
  readonly name: string;
  readonly code: 'other_side' | 'other_lane' | 'not_yet' | 'left' | 'full' | 'other_place';
  readonly reason: string;
};

export type Ranking = { readonly ranked: readonly Ranked[]; readonly notAvailable: readonly NotAvailable[] };

const ROLES_OF_LANE: Readonly<Record<Lane, readonly PartnerRole[]>> = {
  counselling: ['counselling', 'coordinator'],
  social_work: ['social_work'],
};

const speaks = ({ languages }: Partner, language: string | null): boolean =>
  language !== null && languages.some((one) => samePlace(one, language));

const free = ({ capacity, taken }: Partner): number => (capacity === null ? Infinity : capacity - taken);

/** Why a partner cannot take a person on that day, whatever the place; null when it can. */
function obstacle(partner: Partner, { day, lane }: AllocationWish): [NotAvailable['code'], string] | null {
  const roles = lane === null ? [...ROLES_OF_LANE.counselling, ...ROLES_OF_LANE.social_work] : ROLES_OF_LANE[lane];
  if (partner.role === 'abh') return ['other_side', 'entscheidet und berät nicht.'];
  if (!roles.includes(partner.role))
    return [
      'other_lane',
      lane === 'social_work'
        ? 'gehört nicht zur Sozialarbeit der Ausländerbehörde.'
        : 'gehört zur Sozialarbeit der Ausländerbehörde.',
    ];
  if (partner.valid_from !== null && partner.valid_from > day)
    return ['not_yet', `ist erst ab ${germanDay(partner.valid_from)} dabei.`];
  if (partner.valid_to !== null && partner.valid_to < day)
    return ['left', `ist seit ${germanDay(partner.valid_to)} nicht mehr dabei.`];
  if (partner.capacity !== null && partner.taken >= partner.capacity)
    return ['full', `hat in diesem Monat keinen Platz mehr (${partner.taken} von ${partner.capacity} vergeben).`];
  return null;
}

function why(partner: Partner, { place, language }: AllocationWish): string {
  const parts = [
    place !== null && partner.place !== null && samePlace(partner.place, place) ? `berät in ${partner.place}` : null,
    speaks(partner, language) ? `spricht ${language}` : language === null ? null : `${language} nur mit Sprachmittlung`,
    partner.capacity === null ? null : `${free(partner)} von ${partner.capacity} Plätzen frei`,
  ].filter((one) => one !== null);
  const text = parts.length > 0 ? parts.join(', ') : 'ist an der Kooperation beteiligt';
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** Whoever speaks the language first, then whoever has most places, then by name: the same answer every time. */
const better =
  (wish: AllocationWish) =>
  (a: Partner, b: Partner): number =>
    Number(speaks(b, wish.language)) - Number(speaks(a, wish.language)) ||
    (free(a) === free(b) ? 0 : free(b) > free(a) ? 1 : -1) ||
    a.name.localeCompare(b.name, 'de') ||
    (a.organisation < b.organisation ? -1 : 1);

/**
 * Which partners of a cooperation can counsel a person, the best first. A partner must be part of the cooperation on the day,
 * of the lane asked for, have a place left this month, and be at the person's place where both are known. Only when none is
 * left does the fallback of the cooperation follow, with the reason in words: as in Region Hannover, where the coordinator
 * counsels itself where there is no local centre. It is a proposal: a person decides, and the consent names the recipient.
 */
export function rankPartners(partners: readonly Partner[], wish: AllocationWish): Ranking {
  const judged = partners.map((partner) => ({ partner, obstacle: obstacle(partner, wish) }));
  const able = judged.filter((one) => one.obstacle === null).map((one) => one.partner);
  const isFallback = ({ role, fallback }: Partner): boolean => fallback || role === 'coordinator';
  const near = ({ place }: Partner): boolean => place === null || wish.place === null || samePlace(place, wish.place);
  const local = able.filter((one) => near(one) && !isFallback(one)).sort(better(wish));
  const fallbacks = able.filter(isFallback).sort(better(wish));
  const far = able.filter((one) => !near(one) && !isFallback(one));
  const at = wish.place === null ? 'Zurzeit' : `In ${wish.place}`;
  return {
    ranked: [
      ...local.map((one) => ({
        organisation: one.organisation,
        name: one.name,
        fallback: false,
        reason: why(one, wish),
      })),
      ...(local.length > 0
        ? []
        : fallbacks.map((one) => ({
            organisation: one.organisation,
            name: one.name,
            fallback: true,
            reason: `${at} hat heute keine andere Stelle einen Platz. ${one.name} berät, wo es keine andere Stelle gibt. ${why(one, wish)}`,
          }))),
    ],
    notAvailable: [
      ...judged.flatMap(({ partner: { organisation, name }, obstacle: found }) =>
        found === null ? [] : [{ organisation, name, code: found[0], reason: `${name} ${found[1]}` }],
      ),
      ...far.map(({ organisation, name, place }) => ({
        organisation,
        name,
        code: 'other_place' as const,
        reason: `${name} berät in ${place}.`,
      })),
    ],
  };
}
