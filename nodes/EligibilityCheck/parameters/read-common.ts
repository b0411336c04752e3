import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import type { Run } from '../actions/operation.ts';
import type { CheckOptions } from '../check/check-and-store.ts';
import { readDay } from '../../shared/read-day.ts';

const basesSchema = z.array(z.string());

/** The parameters that every operation has. */
export const readCommon = ({ context, today, began }: Run, item: number): CheckOptions => {
  const bases = basesSchema.safeParse(context.getNodeParameter('bases', item, []));
  if (!bases.success) throw new InputError('bases', 'must be a list of IDs of legal bases');
  return { bases: bases.data, today, began, asOf: readDay(context, item, 'asOf') ?? today };
};
