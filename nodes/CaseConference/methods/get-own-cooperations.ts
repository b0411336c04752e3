import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { optionsFrom } from '../../shared/options-from.ts';
import { ownCooperations } from '../conference/own-cooperations.ts';

export const getOwnCooperations = optionsFrom(async (client) => {
  const rows = await ownCooperations(client, todayInBerlin());
  return [{ name: 'All of This Office', value: '' }, ...rows.map(({ id, name }) => ({ name, value: id }))];
});
