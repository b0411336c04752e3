import { describe, expect, it } from 'vitest';
import { itemView } from './item-view.ts';

const item = {
  state: 'on_agenda',
  recorded_at: null,
  differences: null,
  confirmed_sender_at: null,
  confirmed_recipient_at: null,
  conference: { held_on: '2026-11-27' },
  referral: { from_org: 'centre' },
};
const view = (change: object, organisation = 'centre', today = '2026-11-27') =>
  itemView({ ...item, ...change }, organisation, today);

describe('itemView', () => {
  it('offers disclosure while the case is on the agenda, and confirmation once something is written, from the day on', () => {
    expect(view({})).toMatchObject({
      mayDisclose: true,
      mayConfirm: false,
      standing: expect.stringContaining('Sobald'),
    });
    expect(view({ state: 'minutes' })).toMatchObject({ mayDisclose: true, mayConfirm: true, standing: '' });
    expect(view({ state: 'minutes' }, 'centre', '2026-11-26')).toMatchObject({ mayDisclose: true, mayConfirm: false });
    expect(view({ state: 'removed' })).toMatchObject({ mayDisclose: false, mayConfirm: false });
  });

  it('says whose confirmation is missing', () => {
    const confirmed = { state: 'minutes', confirmed_sender_at: '2026-11-27T10:00:00Z' };
    expect(view(confirmed)).toMatchObject({
      mayConfirm: false,
      standing: expect.stringContaining('die andere noch nicht'),
    });
    expect(view(confirmed, 'abh')).toMatchObject({ mayConfirm: true, standing: expect.stringContaining('fehlt noch') });
    expect(view({ ...confirmed, state: 'discussed', recorded_at: '2026-11-27T11:00:00Z' })).toMatchObject({
      mayDisclose: false,
      standing: expect.stringContaining('festgehalten'),
    });
  });
});
